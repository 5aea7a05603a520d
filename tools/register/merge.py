#!/usr/bin/env python3
"""Put the register of terms of office in order, with new terms or without.

  merge.py [PARTS_DIR] [--reference OFFICEHOLDERS.csv] [--out RESOURCES_DIR] [--check]

The register itself (office_terms.csv) is always read: a row mended there by hand is sorted in and its precisions are set.
PARTS_DIR   holds *.csv of new terms with person,aliases,office,organisation,country,title,from,to,acting,source;
            an alias b.1956 is a birth year and tells people of one name apart
--reference adds Wikidata ids where the same person held the same office of the same country there
--out       gets office_terms.csv and office_list.csv (default: transform's resources)
--check     writes nothing and reports only

Refuses bad rows with file, line and reason: of new terms the good ones are written (exit 1), of the register nothing is. Python 3.9+, standard library alone.
"""
import argparse, csv, glob, os, re, sys
from collections import Counter, defaultdict

from names import fold, slug
from positions import Positions, RESOURCES

COLUMNS = ['person', 'aliases', 'office', 'organisation', 'country', 'title', 'from', 'to', 'acting', 'source']
TERM_COLUMNS = ['person_id', 'person', 'aliases', 'wikidata_id', 'office', 'organisation', 'country', 'title',
                'from', 'to', 'from_precision', 'to_precision', 'acting', 'source']
PLAIN = {'head-of-state', 'monarch', 'head-of-government', 'vice-president', 'deputy-head-of-government', 'legislator:upper',
         'legislator:lower', 'speaker', 'party-leader', 'regional-head', 'regional-official', 'mayor', 'local-official', 'ambassador',
         'envoy', 'diplomat', 'national-security-adviser', 'chief-of-staff', 'spokesperson', 'military:chief', 'military:commander',
         'military:officer', 'police:chief', 'police:officer', 'intelligence:head', 'judge', 'prosecutor', 'central-bank:governor',
         'agency:head', 'agency:official', 'io:head', 'io:official', 'rebel-leader', 'other'}
PORTFOLIOS = {'defence', 'foreign-affairs', 'interior', 'finance', 'economy', 'justice', 'health', 'education', 'transport', 'energy',
              'agriculture', 'trade', 'labour', 'environment', 'culture', 'information', 'housing', 'science', 'sport', 'social-affairs',
              'veterans', 'homeland-security', 'planning', 'telecommunications', 'other'}
OFFICES = PLAIN | {f'{kind}:{p}' for kind in ('minister', 'deputy-minister') for p in PORTFOLIOS}
DATE = re.compile(r'\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$')
REGISTER_DATE = '2025-06-30'
YEARS = 5


def precision(date):
    return {0: 'open', 4: 'year', 7: 'month', 10: 'day'}[len(date)]


def fault(row):
    """Why a row can't be taken; None for a good one."""
    if None in row or any(row.get(c) is None for c in COLUMNS):
        return f'needs {len(COLUMNS)} columns'
    if not row['person'] or not row['title']:
        return 'person or title is empty'
    if row['office'] not in OFFICES:
        return f"office {row['office']!r} is not in the office list"
    if not re.fullmatch('[A-Z]{2}', row['country']):
        return f"country {row['country']!r} is no two-letter code"
    for c in ('from', 'to'):
        if row[c] and not DATE.match(row[c]):
            return f'{c} {row[c]!r} is no ISO date'
    if not row['from']:
        return 'from is empty'
    if row['to'] and row['to'][:len(row['from'])] < row['from'][:len(row['to'])]:
        return f"ends {row['to']} before it starts {row['from']}"
    if row['from'] > REGISTER_DATE:
        return f"starts {row['from']}, after the register's own date"
    if row['acting'] not in ('true', 'false'):
        return f"acting {row['acting']!r} is neither true nor false"
    return None


def read_register(path):
    """The register's own rows. A birth year is in the id of who needs it."""
    rows, faults = [], []
    with open(path, encoding='utf-8', newline='') as f:
        reader = csv.DictReader(f)
        for row in reader:
            born = re.search(r'-(1[89]\d\d)$', row['person_id'])
            take(row, f'{os.path.basename(path)}:{reader.line_num}', born[1] if born else '', rows, faults)
    return rows, faults


def read_parts(folder):
    rows, faults = [], []
    for path in sorted(glob.glob(os.path.join(folder, '*.csv'))):
        with open(path, encoding='utf-8-sig', newline='') as f:
            reader = csv.DictReader(f)
            if reader.fieldnames != COLUMNS:
                faults.append(f'{os.path.basename(path)}:1: columns are {reader.fieldnames}')
                continue
            for row in reader:
                born = re.search(r'\bb\.(\d{4})\b', row['aliases'] or '')
                take(row, f'{os.path.basename(path)}:{reader.line_num}', born[1] if born else '', rows, faults)
    return rows, faults


def take(row, line, born, rows, faults):
    """Puts a row into rows, or why it can't be taken into faults."""
    for k, v in row.items():
        if isinstance(v, str):
            row[k] = re.sub(r'\s+', ' ', v.replace('\u2019', "'")).strip()
    why = fault(row)
    if why:
        faults.append(f'{line}: {why}')
        return
    if row['to'] > REGISTER_DATE:
        row['to'] = ''
    aliases = [a.strip() for a in row['aliases'].split('|')]
    rows.append(dict(row, born=born, line=line, aliases=[a for a in aliases if a and not re.fullmatch(r'b\.\d{4}', a)]))


def year(date, default=2025):
    return int(date[:4]) if date else default


def people(rows):
    """Gives every row its person: same folded name, or one's alias the other's name in one country; birth years and gaps of more than
    40 years between offices tell people of one name apart."""
    by_name = defaultdict(list)
    for r in rows:
        by_name[fold(r['person']), r['born']].append(r)
    # A spelling that another row of the same country gives as an alias is that person.
    names = {}
    for (name, born), group in by_name.items():
        for r in group:
            for a in r['aliases']:
                names.setdefault((fold(a), r['country'], r['office']), set()).add((name, born))
    parent = {key: key for key in by_name}

    def find(k):
        while parent[k] != k:
            k = parent[k]
        return k
    for (name, born), group in sorted(by_name.items()):
        for r in group:
            for other in sorted(names.get((name, r['country'], r['office']), ())):
                if other[0] != name and (not born or not other[1]):
                    parent[find((name, born))] = find(other)
    clusters = defaultdict(list)
    for key, group in by_name.items():
        clusters[find(key)] += group
    taken, out = Counter(), []
    for key in sorted(clusters):
        group = sorted(clusters[key], key=lambda r: (r['from'], r['office'], r['line']))
        parts, last = [[]], None
        for r in group:
            if last is not None and year(r['from']) - last > 40:
                parts.append([])
            parts[-1].append(r)
            last = max(last or 0, year(r['to']))
        for part in parts:
            spellings = Counter(r['person'] for r in part)
            # The commonest spelling; diacritics win a tie, as Wikidata's labels keep them.
            name = max(sorted(spellings), key=lambda n: (spellings[n], sum(ord(c) > 127 for c in n)))
            marked = [n for n in spellings if fold(n) == fold(name)]
            name = max(sorted(marked), key=lambda n: sum(ord(c) > 127 for c in n))
            born = next((r['born'] for r in part if r['born']), '')
            base = slug(name) + (f'-{born}' if born else '')
            taken[base] += 1
            pid = base if taken[base] == 1 else f'{base}-{taken[base]}'
            aliases = {a for r in part for a in r['aliases']} | set(spellings)
            aliases = sorted(a for a in {fold(a): a for a in sorted(aliases)}.values() if fold(a) != fold(name))
            for r in part:
                out.append(dict(r, person_id=pid, person=name, aliases=aliases))
    return out


def overlap(a, b):
    end = lambda r: r['to'] or '9999'
    return a['from'] < end(b) and b['from'] < end(a)


def dedup(rows):
    """One row for a term that two parts both give: the more precise dates win."""
    groups = defaultdict(list)
    for r in rows:
        groups[r['person_id'], r['office'], r['country'], r['organisation'] if ':' not in r['office'] or 'minister' not in r['office'] else ''].append(r)
    out, dropped = [], 0
    for group in groups.values():
        kept = []
        for r in sorted(group, key=lambda r: (-len(r['from']) - len(r['to']), r['from'], r['line'])):
            twin = next((k for k in kept if overlap(k, r) and k['line'].split(':')[0] != r['line'].split(':')[0]), None)
            if twin:
                dropped += 1
                continue
            kept.append(r)
        out += kept
    return out, dropped


def share_ids(rows, reference):
    """A Wikidata id goes to every term of its person. New ids come from another table's rows of the same name, country and office; failing
    that, of the same full name and country in any office within YEARS, where the table knows but one of that name there."""
    positions = Positions.load()
    ids, namesakes = defaultdict(set), defaultdict(set)
    if reference:
        with open(reference, encoding='utf-8', newline='') as f:
            for r in csv.DictReader(f):
                office = positions.office(r['position'])
                if r['qid']:
                    ids[fold(r['person']), r['country_iso2'], office].add(r['qid'])
                    namesakes[fold(r['person']), r['country_iso2']].add((r['qid'], r['start'][:4], r['end'][:4]))
    known, found = defaultdict(set), defaultdict(set)
    for r in rows:
        if r.get('wikidata_id'):
            known[r['person_id']].add(r['wikidata_id'])
        for name in [r['person'], *r['aliases']]:
            qids = ids.get((fold(name), r['country'], r['office']), ())
            if len(qids) == 1:
                found[r['person_id']] |= qids
                break
    for r in rows:
        same = namesakes.get((fold(r['person']), r['country']), ())
        if not found[r['person_id']] and ' ' in r['person'] and len({qid for qid, _, _ in same}) == 1:
            found[r['person_id']] |= {qid for qid, start, end in same if start and int(start) - YEARS <= year(r['to'])
                                      and year(r['from']) <= year(end) + YEARS}
    for r in rows:
        qids = known.get(r['person_id']) or found[r['person_id']]
        r['wikidata_id'] = min(qids) if len(qids) == 1 else ''
    return sum(1 for r in rows if r['wikidata_id'])


def write(path, columns, rows):
    with open(path, 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f, lineterminator='\n')
        w.writerow(columns)
        w.writerows(rows)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('parts', nargs='?')
    ap.add_argument('--reference')
    ap.add_argument('--out', default=RESOURCES)
    ap.add_argument('--check', action='store_true')
    a = ap.parse_args()
    rows, faults = read_register(os.path.join(RESOURCES, 'office_terms.csv'))
    if faults:
        sys.exit('\n'.join(['the register has bad rows; mend them first', *faults]))
    if a.parts:
        more, refused = read_parts(a.parts)
        rows, faults = rows + more, faults + refused
    for line in faults:
        print('refused', line)
    rows = people(rows)
    rows, dropped = dedup(rows)
    with_id = share_ids(rows, a.reference)
    rows.sort(key=lambda r: (r['country'], r['office'], fold(r['organisation']), r['from'], r['to'] or '9999', r['person_id']))
    if not a.check:
        write(os.path.join(a.out, 'office_terms.csv'), TERM_COLUMNS, (
            [r['person_id'], r['person'], '|'.join(r['aliases']), r['wikidata_id'], r['office'], r['organisation'], r['country'], r['title'],
             r['from'], r['to'], precision(r['from']), precision(r['to']), r['acting'], r['source']] for r in rows))
        # The office list: how each office of each country is printed, by its most frequent title.
        titles = defaultdict(Counter)
        for r in rows:
            titles[r['office'], r['country'], r['organisation']][r['title']] += 1
        write(os.path.join(a.out, 'office_list.csv'), ['office', 'country', 'organisation', 'label', 'terms'], (
            [o, c, g, max(sorted(t), key=lambda x: t[x]), sum(t.values())] for (o, c, g), t in sorted(titles.items())))
    kinds = Counter(r['office'].split(':')[0] for r in rows)
    print(f"{len(rows)} terms of {len({r['person_id'] for r in rows})} people in {len({r['country'] for r in rows})} countries and bodies; "
          f"{with_id} with a Wikidata id; {dropped} given twice; {len(faults)} refused")
    print('  ' + ', '.join(f'{k} {n}' for k, n in kinds.most_common()))
    sys.exit(bool(faults))


if __name__ == '__main__':
    main()
