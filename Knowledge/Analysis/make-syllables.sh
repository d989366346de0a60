#!/bin/sh
# Writes syllables.txt from ICU's Han-Latin transform (Unicode licence) with its `uconv` (Debian: icu-devtools): for each syllable of Mandarin,
# tones left out, the characters read so. Only the characters of GB 2312, which are those in everyday use. Run it in this folder.
set -e
python3 - > han.tmp <<'PY'
for high in range(0xB0, 0xF8):
    for low in range(0xA1, 0xFF):
        try: print(bytes((high, low)).decode("gb2312"))
        except UnicodeDecodeError: pass
PY
uconv -f utf-8 -t utf-8 -x 'Han-Latin; Latin-ASCII' han.tmp > latin.tmp
{
  echo "# Syllables of Mandarin without tones, each followed by the characters read so. Made by make-syllables.sh from"
  echo "# ICU $(uconv --version | sed 's/.*ICU //'), © 1991-2022 Unicode, Inc., under the Unicode licence (https://www.unicode.org/license.txt)."
  paste latin.tmp han.tmp | python3 -c '
import collections, sys
read = collections.defaultdict(list)
for line in sys.stdin:
    latin, han = line.rstrip("\n").split("\t")
    if latin.isascii() and latin.isalpha(): read[latin].append(han)
for latin in sorted(read): print(latin, "".join(read[latin]))'
} > syllables.txt
rm han.tmp latin.tmp
