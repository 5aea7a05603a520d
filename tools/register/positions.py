"""Free-text positions to office codes, by the same two tables as the Java loaders use (positions.tsv, portfolios.tsv)."""
import os, re, unicodedata

RESOURCES = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                          '../../transform/src/main/resources/io/dateline/transform/official'))


def table(name):
    with open(os.path.join(RESOURCES, name), encoding='utf-8') as f:
        for line in f:
            if line.strip() and not line.startswith('#'):
                yield line.rstrip('\n').split('\t')


class Positions:
    def __init__(self, rules, portfolios):
        self.rules, self.portfolios, self.known = rules, portfolios, {}

    @staticmethod
    def load():
        rules = [(re.compile(a), b) for a, b in table('positions.tsv')]
        phrases = [(re.compile(r'\b' + re.escape(p) + r'\b'), p, code) for code, ps in table('portfolios.tsv') for p in ps.split('|')]
        return Positions(rules, phrases)

    def office(self, position):
        """The office code, or None where the position is not of the list."""
        if position not in self.known:
            self.known[position] = self.read(position)
        return self.known[position]

    def read(self, position):
        s = unicodedata.normalize('NFKD', position)
        s = ''.join(c for c in s if not unicodedata.combining(c)).lower().replace('\u2019', "'")
        for expression, code in self.rules:
            if expression.search(s):
                if code == '-':
                    return None
                return code[:-1] + self.portfolio(s) if code.endswith('*') else code
        return None

    def portfolio(self, s):
        """The first portfolio named; of those that start at one place, the longest."""
        best = None
        for expression, phrase, code in self.portfolios:
            m = expression.search(s)
            if m:
                key = (m.start(), -len(phrase))
                if best is None or key < best[0]:
                    best = (key, code)
        return best[1] if best else 'other'
