"""How names are compared: without case, diacritics and punctuation."""
import re, unicodedata

# Letters that decompose into no base letter.
PLAIN = str.maketrans({'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ð': 'd', 'þ': 'th', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe',
                       'ı': 'i', 'ə': 'a', 'Ə': 'A', 'ħ': 'h'})


def fold(name):
    s = unicodedata.normalize('NFKD', (name or '').translate(PLAIN))
    s = ''.join(c for c in s if not unicodedata.combining(c)).casefold()
    return ' '.join(re.findall(r'[^\W_]+', re.sub(r"[’'`‘ʻʿʾ]", '', s)))


def slug(name):
    return fold(name).replace(' ', '-')


def parts(name):
    """Name words that tell people apart: no particles, no initials."""
    drop = {'al', 'el', 'bin', 'ibn', 'ben', 'de', 'da', 'von', 'van', 'der', 'jr', 'sr', 'ii', 'iii', 'the', 'ul', 'ur', 'us', 'abu'}
    words = [w for w in fold(name).split() if w not in drop]
    return [w for w in words if len(w) > 1] or words


def skeleton(word):
    """A spelling-tolerant key: transliterations of one name mostly share it."""
    w = re.sub(r'(.)\1+', r'\1', word)
    for a, b in (('kh', 'h'), ('gh', 'g'), ('ph', 'f'), ('ou', 'u'), ('oo', 'u'), ('ee', 'i'), ('ck', 'k'), ('q', 'k'), ('j', 'y'),
                 ('w', 'v'), ('z', 's'), ('dh', 'd'), ('th', 't'), ('sh', 's'), ('ch', 's')):
        w = w.replace(a, b)
    return w[:1] + re.sub(r'[aeiouyh]', '', w[1:])


def alike(a, b):
    """Whether two spellings can be one person, given that both held the same office on the same days."""
    x, y = parts(a), parts(b)
    if not x or not y:
        return False
    if set(x) == set(y):
        return True
    if skeleton(x[-1]) == skeleton(y[-1]) or set(map(skeleton, x)) == set(map(skeleton, y)):
        return True
    same = sum(skeleton(w) in set(map(skeleton, y)) for w in x)
    return same >= 2 or (same == 1 and min(len(x), len(y)) == 1)
