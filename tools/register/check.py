#!/usr/bin/env python3
"""Check the register against another table of terms of office.

  check.py OFFICEHOLDERS.csv [--terms office_terms.csv] [--country XX] [--disagreements N] [--mapping]

OFFICEHOLDERS.csv has country_iso2,position,person,qid,start,end. Its positions become office codes by positions.tsv; the share that does
is printed. Compared are offices that both have, one holder at a time: of each of its terms that the register covers, whether the register
has the same person in that office then (person), and for those whether start and end agree within 31 days. Dates are compared in four ways:

  joined     terms of one person that follow one another are one term, on both sides
  appointed  or the other table's term is one or several whole appointments in a row of that person in the register (acting president, then
             president; adviser on finance, then minister)
  each       the same, start and end counted one by one
  settled    or the disagreement was looked up (looked_at.tsv) and put down to the other table: wrong there, cut by a reappointment that the
             register doesn't cut, or another day of the same change (announced, sworn in)

Rows of other offices of the same words are left out; the last line is free of that choice and of every other.

--beyond compares the other offices, by office: of the register's terms whose person is in the other table in an office of that code and
country at that time (of a region or city: of that region or city), how many have both dates within 31 days. Offices of several holders and
loose codes are among them, so that the figures are a lower bound.
"""
import argparse, csv, os
from collections import Counter, defaultdict
from datetime import date

from names import alike, fold
from positions import Positions, RESOURCES

# Offices with one holder at a time, whose positions both sides mean alike.
COMPARED = {'head-of-state', 'monarch', 'head-of-government', 'minister:defence', 'minister:foreign-affairs', 'minister:interior',
            'minister:finance', 'national-security-adviser', 'intelligence:head', 'central-bank:governor'}
# Positions that the code covers and that are not the office itself: junior, regional or historic ones of the same portfolio.
NOT_THE_OFFICE = ('materiel', 'europe', ' eu ', 'africa', 'asia', 'crimea', 'kashmir', 'kurdistan', 'associate', 'delegate', 'production',
                  'deputy', 'treasury board', 'regional', 'procurement', 'commonwealth', 'immigration', 'police', 'prisons', 'revenue',
                  'budget', 'chief secretary', 'equipment', 'security', 'borders', 'assistant', 'first minister', 'queensland', 'victoria',
                  'wales', 'tasmania', 'south australia', 'western australia', 'assisting', 'international', 'pacific', 'northern ireland',
                  'council', 'transitional', 'personnel', 'war', 'public', 'junior', 'bureau', 'governor-general', 'planning', 'committee',
                  'cyber', 'parliamentary', 'vice chair', 'development', 'state for', 'minister for defence people', 'naval', 'without', 'people', 'islands')
DAYS = 31
SETTLED = ('reference-wrong', 'reference-partial', 'other-day')


def first(iso):
    y, m, d = (list(map(int, iso.split('-'))) + [1, 1])[:3]
    return date(y, m, d)


def last(iso):
    parts = list(map(int, iso.split('-')))
    if len(parts) == 3:
        return date(*parts)
    y, m = (parts + [12])[:2]
    return date(y + (m == 12), m % 12 + 1, 1)


def near(a, b):
    """Whether two dates in any precision agree within DAYS; an unknown one agrees with all."""
    if not a or not b:
        return True
    return (first(a) - last(b)).days <= DAYS and (first(b) - last(a)).days <= DAYS


def same_person(row, term):
    return (row['qid'] and row['qid'] == term['wikidata_id']) or any(
        fold(row['person']) == fold(n) or alike(row['person'], n) for n in [term['person'], *term['aliases'].split('|')] if n)


def runs(rows, key, start, end):
    """Each holder's terms in one office, parted where more than DAYS lie between: reappointments by a new government are no breaks."""
    groups = defaultdict(list)
    for r in rows:
        groups[key(r)].append(r)
    for group in groups.values():
        group.sort(key=lambda r: (r[start], r[end] or '9999'))
        run = []
        for r in group:
            ended = latest(run, end) if run else ''
            if ended and (first(r[start]) - last(ended)).days > DAYS:
                yield run
                run = []
            run.append(r)
        yield run


def latest(run, end):
    """When the last of a run ends; empty for an open one."""
    return '' if any(not r[end] for r in run) else max(r[end] for r in run)


def dates_agree(row, run):
    """Whether both of a row's dates are those of the whole run; and how many of them are those of the appointments in a row that fit best."""
    def count(part):
        return near(row['start'], part[0]['from']) + near(row['end'], latest(part, 'to'))
    return count(run) == 2, max(count(run[i:j]) for i in range(len(run)) for j in range(i + 1, len(run) + 1))


def looked_at():
    """Rows of the other table that were looked at: country, office, person, start there -> verdict."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'looked_at.tsv'), encoding='utf-8') as f:
        rows = [line.rstrip('\n').split('\t') for line in f if line.strip() and not line.startswith('#')]
    return {(r[1], r[2], r[3], r[4]): r[0] for r in rows}


def comparable(position, office):
    """Whether a position is the office itself and not a junior, regional or historic one of the same portfolio."""
    p = f' {position.lower()} '
    if office == 'minister:foreign-affairs':
        return 'foreign' in p or 'external' in p or p.strip() == 'secretary of state'
    return office in COMPARED and not any(w in p for w in NOT_THE_OFFICE)


def compare(reference, terms, positions, only=None):
    ours = defaultdict(list)
    for run in runs((t for t in terms if not t['title'].startswith('Vice ')), lambda t: (t['country'], t['office'], t['person_id']), 'from', 'to'):
        ours[run[0]['country'], run[0]['office']].append(run)
    verdicts = looked_at()
    theirs = runs((r for r in reference if r['start']), lambda r: (r['country_iso2'], positions.office(r['position']), r['qid'] or r['person']), 'start', 'end')
    figures, wrong = defaultdict(Counter), []
    for r in (dict(run[0], end=latest(run, 'end')) for run in theirs):
        office, c = positions.office(r['position']), r['country_iso2']
        known = ours.get((c, office), [])
        if only not in (None, c) or not comparable(r['position'], office) or not known or not r['end'] and r['start'] < '2015':
            continue
        start, end = first(r['start']), last(r['end']) if r['end'] else date(2022, 1, 1)
        covering = [run for run in known if first(run[0]['from']) <= end and (not latest(run, 'to') or last(latest(run, 'to')) >= start)]
        # What begins before the register's first holder is outside it; so are days of nobody.
        if start < min(first(run[0]['from']) for run in known) or (end - start).days < 2 or not covering:
            figures[c]['outside'] += 1
            continue
        verdict = verdicts.get((c, office, r['person'], r['start']))
        same = [run for run in covering if same_person(r, run[0])]
        agree = [dates_agree(r, run) for run in same]
        seen = Counter(compared=1, person=bool(same), joined=any(whole for whole, _ in agree),
                       appointed=any(n == 2 for _, n in agree), each=max((n for _, n in agree), default=0))
        figures[c].update({'raw ' + k: n for k, n in seen.items()})
        if verdict == 'other-office':
            figures[c]['other'] += 1
            continue
        if verdict == 'spelling' and not same:
            seen.update(person=1, joined=1, appointed=1, each=2)
        seen['settled person'] = seen['person'] or verdict == 'reference-wrong'
        seen['settled dates'] = seen['person'] and (seen['appointed'] or verdict in SETTLED)
        figures[c].update(seen)
        if not seen['person'] or not seen['appointed']:
            wrong.append((c, office, 'dates' if seen['person'] else 'person', r, same or covering, verdict))
    return figures, wrong


def beyond(reference, terms, positions):
    """For each office that is not compared: terms found in the other table, and those with both dates alike."""
    theirs = defaultdict(list)
    for run in runs((r for r in reference if r['start']), lambda r: (r['country_iso2'], r['position'], r['qid'] or r['person']), 'start', 'end'):
        theirs[run[0]['country_iso2'], positions.office(run[0]['position'])].append(run)
    figures = defaultdict(lambda: [0, 0])
    for run in runs(terms, lambda t: (t['country'], t['office'], t['organisation'], t['person_id']), 'from', 'to'):
        t, ended = run[0], latest(run, 'to')
        place = t['organisation'].lower() if t['office'] in ('regional-head', 'mayor') else ''
        names = {fold(n) for n in [t['person'], *t['aliases'].split('|')] if n}
        met = [o for o in theirs[t['country'], t['office']]
               if ((o[0]['qid'] and o[0]['qid'] == t['wikidata_id']) or fold(o[0]['person']) in names) and place in o[0]['position'].lower()
               and (not ended or first(o[0]['start']) <= last(ended)) and (not latest(o, 'end') or last(latest(o, 'end')) >= first(t['from']))]
        if met and t['office'] not in COMPARED:
            figures[t['office']][0] += 1
            figures[t['office']][1] += any(near(o[0]['start'], t['from']) and near(latest(o, 'end'), ended) for o in met)
    return figures


def share(part, whole):
    return f'{100 * part / max(1, whole):5.1f} %'


def line(name, f, of=''):
    n, p = f[of + 'compared'], f[of + 'person']
    settled = '' if of else f"   {share(f['settled person'], n)} {share(f['settled dates'], p)}"
    return (f"{name:7s}  {n:8d}  {share(p, n)}   {share(f[of + 'joined'], p)}    {share(f[of + 'appointed'], p)}  "
            f"{share(f[of + 'each'], 2 * p)}{settled}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('reference')
    ap.add_argument('--terms', default=os.path.join(RESOURCES, 'office_terms.csv'))
    ap.add_argument('--country'); ap.add_argument('--disagreements', type=int, default=0); ap.add_argument('--mapping', action='store_true')
    ap.add_argument('--kind', default=''); ap.add_argument('--beyond', action='store_true')
    a = ap.parse_args()
    positions = Positions.load()
    with open(a.reference, encoding='utf-8', newline='') as f:
        reference = list(csv.DictReader(f))
    with open(a.terms, encoding='utf-8', newline='') as f:
        terms = list(csv.DictReader(f))
    mapped = sum(positions.office(r['position']) is not None for r in reference)
    print(f'positions mapped: {mapped} of {len(reference)} rows ({100 * mapped / len(reference):.1f} %)')
    if a.mapping:
        for position, n in Counter(r['position'] for r in reference if not positions.office(r['position'])).most_common():
            print(f'  {n:4d}  {position}')
    if a.beyond:
        for office, (met, alike_dates) in sorted(beyond(reference, terms, positions).items(), key=lambda f: -f[1][0]):
            print(f'{office:32s} {met:5d}  {share(alike_dates, met)}')
        return
    figures, wrong = compare(reference, terms, positions, a.country)
    print('                             dates within 31 days            settled')
    print('country  compared   person    joined   appointed     each    person   dates')
    total = Counter()
    for c in sorted(figures):
        total += figures[c]
        if figures[c]['compared']:
            print(line(c, figures[c]))
    print(line('all', total) + f"   (other offices of the same words: {total['other']}, outside the register: {total['outside']})")
    print(line('raw', total, 'raw ') + '   (before any verdict)')
    for c, office, kind, r, have, verdict in [w for w in wrong if not a.kind or w[2] == a.kind][:a.disagreements]:
        print(f"  {kind:6s} {verdict or 'not looked at':16s} {c} {office}: {r['position']} {r['person']} {r['start']}..{r['end']}; register: "
              + '; '.join(f"{t['person']} {t['from']}..{t['to']}" for run in have[:4] for t in run))


if __name__ == '__main__':
    main()
