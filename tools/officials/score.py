#!/usr/bin/env python3
"""Score the official annotator on a gold file without the pipeline.

  score.py SHARED_DIR TABLES_DIR [--gold FILE] [--only FILE | --without FILE] [--errors N]

SHARED_DIR  holds eval/officials/score.py and dev.jsonl
TABLES_DIR  what the test-scope main io.dateline.transform.official.GoldRun wrote
--only, --without  a file of document ids, one a line: score those alone, or all others (the held-out slice)
"""
import argparse, csv, importlib.util, json, os


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('shared'); ap.add_argument('tables'); ap.add_argument('--gold')
    ap.add_argument('--only'); ap.add_argument('--without'); ap.add_argument('--errors', type=int, default=0)
    a = ap.parse_args()
    spec = importlib.util.spec_from_file_location('score', os.path.join(a.shared, 'eval/officials/score.py'))
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with open(a.gold or os.path.join(a.shared, 'eval/officials/dev.jsonl'), encoding='utf-8') as f:
        gold = [json.loads(line) for line in f if line.strip()]
    for name, keep in ((a.only, True), (a.without, False)):
        if name:
            with open(name, encoding='utf-8') as f:
                ids = set(f.read().split('\n'))
            gold = [d for d in gold if (str(d['doc']) in ids) == keep]
    docs = {str(d['doc']) for d in gold}
    tables = []
    for name in ('official_mentions.csv', 'article_officials.csv'):
        with open(os.path.join(a.tables, name), encoding='utf-8', newline='') as f:
            tables.append([r for r in csv.DictReader(f) if r['doc'] in docs])
    for r in tables[0]:
        r['begin'], r['end'] = int(r['begin']), int(r['end'])
    figures, errors = scorer.score(gold, *tables)
    print(f'{len(gold)} articles: ' + '  '.join(f'{k} {v:.3f}' if isinstance(v, float) else f'{k} {v}' for k, v in figures.items()))
    for line in errors[:a.errors]:
        print('  ' + line)


if __name__ == '__main__':
    main()
