#!/usr/bin/env python3
"""Print a Markdown table of how right and how complete each relation is over the gold stories.

    by_relation.py --program DOSSIER --shared ../shared

Required are the facts that a reader would miss; of the program's edges those are counted that the scorer finds right or wrong
(roles of events that gold does not list are neither). Standard library only.
"""
import argparse, collections, glob, json, os, re

from check_figures import score_stories

MISSED = re.compile(r"  fact missed: .* -(\w+)-> ")
WRONG = re.compile(r"  edge not in gold: .* -(\w+)-> ")


def required(shared):
    counts = collections.Counter()
    for path in glob.glob(os.path.join(shared, "eval", "stories", "*", "gold.json")):
        with open(path, encoding="utf-8") as file:
            counts.update(fact["relation"] for fact in json.load(file)["facts"] if fact.get("required", True))
    return counts


def misses(program, shared):
    lines = score_stories(program, shared, "--misses").splitlines()
    count = lambda pattern: collections.Counter(match.group(1) for match in map(pattern.match, lines) if match)
    return count(MISSED), count(WRONG)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--shared", required=True)
    arguments = parser.parse_args()
    wanted = required(arguments.shared)
    missed, wrong = misses(arguments.program, arguments.shared)
    print("| relation | required | found | recall | edges not in gold |")
    print("| --- | --- | --- | --- | --- |")
    for relation in sorted(set(wanted) | set(wrong), key=lambda one: (-wanted[one], one)):
        found = wanted[relation] - missed[relation]
        share = "%.2f" % (found / wanted[relation]) if wanted[relation] else "-"
        print("| `%s` | %d | %d | %s | %d |" % (relation, wanted[relation], found, share, wrong[relation]))


if __name__ == "__main__":
    main()
