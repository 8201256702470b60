#!/usr/bin/env python3
"""Prints a C++ file that names, for lupdate, every text that lupdate does not find by itself.

Templates of core reach the reader through Pattern: text("..."), Text("...", {}), Pattern("...") and the members of type
Pattern in designated initialisers (.label = "..."); their context is "core". In ui, a file's own function `..._word`
names its context. Where a Pattern is made in any other way, write Pattern("...") so that it is found.
"""
import re
import sys
from pathlib import Path

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|(?P<raw>R"\((?P<inside>.*?)\)")|(?P<string>(?:u8|u|L)?"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>'(?:\\.|[^'\\])+')|(?P<name>[A-Za-z_]\w*)|(?P<number>\d[\w.']*)|(?P<sign>\S)", re.S)
CALLS = {'text', 'Text', 'Pattern'}


def tokens(source):
    found = []
    for match in TOKEN.finditer(source):
        kind = match.lastgroup
        if kind is None or kind == 'char':
            continue
        word = match.group()
        if kind == 'string' and found and found[-1][0] == 'string':
            found[-1] = ('string', found[-1][1][:-1] + word[1:])  # adjacent literals are one
        else:
            found.append((kind, word))
    return found


def pattern_members(headers):
    """Names of members that are declared as `Pattern name;`."""
    members = set()
    for header in headers:
        members.update(re.findall(r'^\s+Pattern (\w+)(?: = [^;]*)?;', header.read_text(), re.M))
    return members - {'pattern_'}


def first_argument(words, start):
    """The literals of a call's first argument, outside of calls within it."""
    depth = 0
    for kind, word in words[start:]:
        if word in '([{':
            depth += 1
        elif word in ')]}':
            depth -= 1
        if depth == 0 or (depth == 1 and word == ','):
            return
        if kind == 'string' and depth == 1:
            yield word


def templates(words, members):
    for i, (kind, word) in enumerate(words[:-1]):
        following = words[i + 1]
        before = words[i - 1][1] if i else ''
        if kind == 'name' and word in CALLS and following[1] in ('(', '{') and before not in ('.', '>'):
            yield from first_argument(words, i + 1)
        elif kind == 'name' and word in members and before == '.' and following[1] == '=' and i + 2 < len(words):
            if words[i + 2][0] == 'string':
                yield words[i + 2][1]


def own_function(source):
    """The name and the context of a file's own function that translates its argument."""
    match = re.search(r'QString (\w+_word)\(const char\* \w+\) \{ return QCoreApplication::translate\("([\w:]+)"', source)
    return match.groups() if match else (None, None)


def own_texts(words, function):
    for i, (kind, word) in enumerate(words[:-1]):
        if word == function and words[i + 1][1] == '(':
            yield from first_argument(words, i + 1)


def has_words(literal):
    return re.search(r'[A-Za-z]', re.sub(r'\{\d+\}', '', literal[1:-1]))


def main():
    top = Path(__file__).resolve().parent.parent
    sources = sorted(p for folder in ('core', 'ui') for p in (top / folder).rglob('*') if p.suffix in ('.h', '.cpp'))
    members = pattern_members([p for p in top.joinpath('core').rglob('*') if p.suffix in ('.h', '.cpp')])
    members |= pattern_members(top.joinpath('ui').rglob('*.h'))
    lines = {}
    for path in sources:
        source = path.read_text()
        words = tokens(source)
        found = [('core', literal) for literal in templates(words, members)]
        function, context = own_function(source)
        if function:
            found += [(context, literal) for literal in own_texts(words, function)]
        for entry in found:
            if has_words(entry[1]):
                lines[f'QT_TRANSLATE_NOOP("{entry[0]}", {entry[1]})'] = True
    print('const char* texts[] = {')
    for line in lines:
        print(f'    {line},')
    print('};')


if __name__ == '__main__':
    sys.exit(main())
