#!/usr/bin/env python3
"""How much of what is wanted the register has.

  coverage.py [--terms office_terms.csv] [--holes [GROUP]] [--overlaps]

wanted.tsv lists seats: group, office, organisation, title, countries with the times in which the seat existed. A seat is covered where the
register has a holder at every time of it, but for holes of at most 60 days (elections, vacancies). Printed per group: seats wanted, seats
without a hole, share of the time covered. --holes lists every hole, of all groups or of those whose name has GROUP in it; --overlaps lists
days on which two people hold one seat for more than 31 days without one of them acting, the seats of several holders left out (of_several.tsv).
"""
import argparse, csv, os, re
from collections import defaultdict
from datetime import date

from check import first, last
from merge import REGISTER_DATE
from positions import RESOURCES

HERE = os.path.dirname(os.path.abspath(__file__))
HOLE, OVERLAP = 60, 31
END = date.fromisoformat(REGISTER_DATE)


def table(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as f:
        for line in f:
            if line.strip() and not line.startswith('#'):
                yield [cell.strip() for cell in line.rstrip('\n').split('\t')]


def periods(text, since):
    """'1990-03-11..1992-05-18,2000-01-01..' as pairs of days; empty for the whole time since."""
    for part in (text or since + '..').split(','):
        a, _, b = part.partition('..')
        yield date.fromisoformat(a or since), date.fromisoformat(b) if b else END


def seats():
    """(group, office, organisation, title, country, periods): one for each seat wanted."""
    for group, office, organisation, title, since, where in table('wanted.tsv'):
        for item in where.split():
            country, _, when = item.partition('@')
            yield group, office, organisation, title, country, list(periods(when, since))


def holders(terms, office, organisation, title, country):
    """Terms of a seat. '*' as organisation takes any; a title is a regular expression for the whole of it."""
    return [t for t in terms[country] if re.fullmatch(office, t['office']) and organisation in ('*', t['organisation'])
            and (not title or re.fullmatch(title, t['title']))]


def holes(held, start, end):
    """Times in [start, end) of more than HOLE days that none of the terms covers, and how many days all uncovered times have."""
    out, days, at = [], 0, start
    for a, b in sorted((first(t['from']), last(t['to']) if t['to'] else END) for t in held) + [(end, end)]:
        a = min(max(a, start), end)
        if a > at:
            days += (a - at).days
            if (a - at).days > HOLE:
                out.append((at, a))
        at = max(at, b)
    return out, days


def overlaps(rows):
    """Pairs of terms of different people in one seat, both regular or both acting, for more than OVERLAP days."""
    several = {tuple(row[:3]) for row in table('of_several.tsv')}
    by_seat = defaultdict(list)
    for t in rows:
        key = (t['office'], t['country'], t['organisation'])
        if not {key, (t['office'], '*', '*'), (t['office'], t['country'], '*')} & several:
            by_seat[key + (t['title'], t['acting'])].append(t)
    for group in by_seat.values():
        for i, a in enumerate(group):
            for b in group[i + 1:]:
                start = max(last(a['from']), last(b['from']))
                end = min(first(t['to']) if t['to'] else END for t in (a, b))
                if a['person_id'] != b['person_id'] and (end - start).days > OVERLAP:
                    yield a, b


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--terms', default=os.path.join(RESOURCES, 'office_terms.csv'))
    ap.add_argument('--holes', nargs='?', const='')
    ap.add_argument('--overlaps', action='store_true')
    a = ap.parse_args()
    with open(a.terms, encoding='utf-8', newline='') as f:
        rows = list(csv.DictReader(f))
    if a.overlaps:
        for x, y in overlaps(rows):
            print('  '.join([x['country'], x['office'], x['organisation'], x['title']]),
                  *(f"  {t['person']} {t['from']}..{t['to']}" for t in (x, y)), sep='\n')
        return
    terms = defaultdict(list)
    for t in rows:
        terms[t['country']].append(t)
    figures, found, ministers = defaultdict(lambda: [0, 0, 0, 0]), [], defaultdict(list)
    for group, office, organisation, title, country, times in seats():
        held = holders(terms, office, organisation, title, country)
        open_times = []
        for start, end in times:
            gaps, missing = holes(held, start, end)
            open_times += gaps
            figures[group][2] += (end - start).days
            figures[group][3] += (end - start).days - missing
        figures[group][0] += 1
        figures[group][1] += not open_times
        if 'ministers since' in group:
            ministers[country].append(not open_times)
        found += [(group, country, office, organisation or title, *times) for times in open_times]
    print(f"{'group':62s} wanted  whole    of the time")
    for group, (wanted, whole, days, covered) in figures.items():
        print(f'{group:62s} {wanted:6d} {whole:6d}     {100 * covered / days:6.2f} %')
    print(f'countries without a hole in any of their ministers: {sum(map(all, ministers.values()))} of {len(ministers)}')
    if a.holes is not None:
        for group, country, office, seat, start, end in found:
            if a.holes.lower() in group.lower():
                print(f'  {group}: {country} {office} {seat}: {start} to {end}')


if __name__ == '__main__':
    main()
