#!/bin/sh
# Writes general-words.txt from the dictionary and the document frequencies of jieba (MIT licence; Debian: python3-jieba): the words of general
# Chinese that are in use, grouped by kind, by how much a word tells (the mean of its idf and its rarity) and by its cost in cutting
# (−ln of its frequency), both to a half. Run it in this folder.
set -e
python3 - "$(dpkg -L python3-jieba | grep '/jieba/dict.txt$')" "$(dpkg -L python3-jieba | grep '/jieba/analyse/idf.txt$')" <<'PY' > general-words.txt
import collections, math, subprocess, sys
IN_USE, LONGEST = 10, 4                                                     # occurrences in jieba's corpus; characters
MOST_TELLING, LEAST_TELLING, COMMONEST = 12, 0.3, 4
lines = [line.split() for line in open(sys.argv[1], encoding="utf-8")]
total = sum(int(line[1]) for line in lines)
idf = {word: float(value) for word, value in (line.split() for line in open(sys.argv[2], encoding="utf-8") if len(line.split()) == 2)}
# jieba's parts of speech, by their first letter; vn is a verb used as a noun (退货申请), all others are things.
grammar, deeds = "upcyeordhkx", "vabz"
def kind(pos): return "thing" if pos == "vn" else "grammar" if pos[0] in grammar else "deed" if pos[0] in deeds else "thing"
groups = collections.defaultdict(list)
for word, count, pos in lines:
    if len(word) > LONGEST or (len(word) > 1 and int(count) < IN_USE) or not all("\u4e00" <= c <= "\u9fff" for c in word): continue
    cost = -math.log(max(1, int(count)) / total)
    rarity = min(MOST_TELLING, max(LEAST_TELLING, cost - COMMONEST))
    tells = (idf.get(word, min(13, cost - 2)) + rarity) / 2
    groups[kind(pos), round(tells * 2) / 2, round(cost * 2) / 2].append(word)
version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "python3-jieba"], capture_output=True, text=True).stdout
print("# Words of general Chinese, grouped: kind, how much a word tells, its cost in cutting. Made by make-general-words.sh from")
print(f"# jieba {version}, © 2012-2017 Sun Junyi, MIT licence.")
for key in sorted(groups): print(key[0], key[1], key[2], *sorted(groups[key]))
PY
