#!/usr/bin/env python3
"""Check the register against another table of terms of office.

  check.py OFFICEHOLDERS.csv [--terms office_terms.csv] [--country XX] [--disagreements N] [--mapping]

OFFICEHOLDERS.csv has country_iso2,position,person,qid,start,end. Its positions become office codes by positions.tsv; the share that does
is printed. Compared are offices that both have, one holder at a time: of each of its terms that the register covers, whether the register
has the same person in that office then (person), and for those whether start and end agree within 31 days (dates). Disagreements that were looked
at (looked_at.tsv) and put down to the other table count as agreement in the columns "+looked at" and not in the plain ones; rows of other
offices of the same words are left out of both; the line "before any verdict" is free of such choices.
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
                  'cyber', 'parliamentary', 'development', 'state for', 'minister for defence people', 'naval', 'without', 'people', 'islands')
DAYS = 31


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


def joined(rows, key, start, end):
    """Terms of one person that follow one another within DAYS as one: reappointments by a new government are no breaks."""
    groups = defaultdict(list)
    for r in rows:
        groups[key(r)].append(dict(r))
    out = []
    for group in groups.values():
        group.sort(key=lambda r: (r[start], r[end] or '9999'))
        kept = [group[0]]
        for r in group[1:]:
            k = kept[-1]
            if not k[end] or (first(r[start]) - last(k[end])).days <= DAYS:
                k[end] = '' if not k[end] or not r[end] else max(k[end], r[end])
            else:
                kept.append(r)
        out += kept
    return out


def looked_at():
    """Rows of the other table that were looked at and are not the office compared, or wrong there: country, person, start -> verdict."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'looked_at.tsv')
    if not os.path.exists(path):
        return {}
    with open(path, encoding='utf-8') as f:
        rows = [line.rstrip('\n').split('\t') for line in f if line.strip() and not line.startswith('#')]
    return {(r[1], r[2], r[3], r[4]): r[0] for r in rows}


def compare(reference, terms, positions, only=None):
    ours = defaultdict(list)
    for t in joined(terms, lambda t: (t['country'], t['office'], t['person_id']), 'from', 'to'):
        ours[t['country'], t['office']].append(t)
    verdicts = looked_at()
    reference = joined((r for r in reference if r['start']), lambda r: (r['country_iso2'], positions.office(r['position']), r['qid'] or r['person']), 'start', 'end')
    figures, wrong = defaultdict(Counter), []
    for r in reference:
        office = positions.office(r['position'])
        c = r['country_iso2']
        p = ' ' + r['position'].lower() + ' '
        if office not in COMPARED or (only and c != only) or any(w in p for w in NOT_THE_OFFICE) and 'foreign' not in p:
            continue
        if office == 'minister:foreign-affairs' and not ('foreign' in p or 'external' in p or p.strip() == 'secretary of state'):
            continue
        known = ours.get((c, office), [])
        if not known or not r['start'] or not r['end'] and r['start'] < '2015':
            continue
        start, end = first(r['start']), last(r['end']) if r['end'] else date(2022, 1, 1)
        covering = [t for t in known if first(t['from']) <= end and (not t['to'] or last(t['to']) >= start)]
        began = min(first(t['from']) for t in known)
        # What begins before the register's first holder is outside it; so are days of nobody.
        if start < began or (end - start).days < 2 or not covering:
            figures[c]['outside'] += 1
            continue
        figures[c]['compared'] += 1
        verdict = verdicts.get((c, office, r['person'], r['start']))
        if verdict == 'other-office':
            figures[c]['compared'] -= 1
            figures[c]['other'] += 1
            figures[c]['other agreed'] += any(same_person(r, t) for t in covering)
            continue
        same = [t for t in covering if same_person(r, t)] or (covering if verdict == 'spelling' else [])
        if not same:
            figures[c]['settled person'] += verdict == 'reference-wrong'
            wrong.append((c, office, 'person', r, covering, verdict))
            continue
        figures[c]['person'] += 1
        # A term that the other table leaves open is open as of its own day, 2022.
        exact = any(near(r['start'], t['from']) for t in same) and any(near(r['end'], t['to']) for t in same)
        figures[c]['dates'] += exact
        if not exact:
            figures[c]['settled dates'] += verdict in ('reference-wrong', 'reference-partial')
            wrong.append((c, office, 'dates', r, same, verdict))
    return figures, wrong


def line(name, f):
    share = lambda a, b: f'{100 * a / max(1, b):5.1f} %'
    return (f"{name:7s}  {f['compared']:8d}  {share(f['person'], f['compared'])}    {share(f['person'] + f['settled person'], f['compared'])}"
            f"                {share(f['dates'], f['person'])}     {share(f['dates'] + f['settled dates'], f['person'])}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('reference')
    ap.add_argument('--terms', default=os.path.join(RESOURCES, 'office_terms.csv'))
    ap.add_argument('--country'); ap.add_argument('--disagreements', type=int, default=0); ap.add_argument('--mapping', action='store_true')
    ap.add_argument('--kind', default='')
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
    figures, wrong = compare(reference, terms, positions, a.country)
    print('country  compared   person  +looked at   dates within 31 days  +looked at')
    total = Counter()
    for c in sorted(figures):
        total += figures[c]
        if figures[c]['compared']:
            print(line(c, figures[c]))
    print(line('all', total) + f"   (other offices of the same words: {total['other']}, outside the register: {total['outside']})")
    raw = total['compared'] + total['other']
    agreed = total['person'] + total['other agreed'] - sum(v == 'spelling' for v in looked_at().values())
    print(f'before any verdict: person {100 * agreed / max(1, raw):5.1f} % of {raw}')
    for c, office, kind, r, have, verdict in [w for w in wrong if not a.kind or w[2] == a.kind][:a.disagreements]:
        print(f"  {kind:6s} {verdict or 'not looked at':16s} {c} {office}: {r['position']} {r['person']} {r['start']}..{r['end']}; register: "
              + '; '.join(f"{t['person']} {t['from']}..{t['to']}" for t in have[:4]))


if __name__ == '__main__':
    main()
