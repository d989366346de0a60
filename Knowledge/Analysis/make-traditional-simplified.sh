#!/bin/sh
# Writes traditional-simplified.txt from ICU's Traditional-Simplified transform (Unicode licence) with its `uconv` (Debian: icu-devtools).
# Run it in this folder. Only single UTF-16 units that become another single unit are kept, so that folding never moves an offset.
set -e
python3 - > han.tmp <<'PY'
for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF)):
    for code in range(first, last + 1):
        print(chr(code))
PY
uconv -f utf-8 -t utf-8 -x 'NFKC; Traditional-Simplified' han.tmp > folded.tmp
{
  echo "# Traditional and variant Han characters, each followed by the simplified one. Made by make-traditional-simplified.sh from"
  echo "# ICU $(uconv --version | sed 's/.*ICU //'), © 1991-2022 Unicode, Inc., under the Unicode licence (https://www.unicode.org/license.txt)."
  paste -d '' han.tmp folded.tmp | python3 -c '
import sys
pairs = [line.rstrip("\n") for line in sys.stdin]
simple = {pair[0]: pair[1] for pair in pairs if len(pair) == 2 and pair[0] != pair[1] and max(map(ord, pair)) < 0x10000}
for one, other in list(simple.items()):                # two characters that become each other: keep one direction
    if simple.get(other) == one and one < other: del simple[one]
for one in simple:                                     # folding twice must change nothing more
    while simple[one] in simple: simple[one] = simple[simple[one]]
pairs = [one + other for one, other in simple.items()]
for start in range(0, len(pairs), 40):
    print(" ".join(pairs[start:start + 40]))'
} > traditional-simplified.txt
rm han.tmp folded.tmp
