#!/usr/bin/env python3
"""Run the scorers that lie beside the project and hold their figures against docs/figures.tsv.

    check_figures.py --program DOSSIER --shared ../shared --figures docs/figures.tsv [--print]

figures.tsv holds a line each: scorer, row, figure, value. A figure that fell by more than the tolerance fails the test;
--print writes the present values in the form of the table instead. Exits with 77 (skipped) where the scorers are not there.
Standard library only.
"""
import argparse, json, os, re, subprocess, sys

TOLERANCE = 0.01
LOWER_IS_BETTER = {"repeats", "reversed", "negative_edges"}
SKIPPED = 77


def score_stories(program, shared, option):
    """What score.py prints of all stories with this option more."""
    run = "export DOSSIER_CASE={out}.db; %s build {jsonl} && %s export --format json {out}" % (program, program)
    scorer = os.path.join(shared, "eval", "score.py")
    done = subprocess.run([sys.executable, scorer, "--all", option, "--run", run], capture_output=True, text=True)
    if done.returncode:
        sys.exit("score.py failed: " + done.stderr)
    return done.stdout


def stories(program, shared):
    for row, figures in json.loads(score_stories(program, shared, "--json")).items():
        for name, value in figures.items():
            yield "stories", row, name, value


def sentences(program, shared):
    folder = os.path.join(shared, "eval", "sentences")
    run = "%s extract {input} > {output}" % program
    done = subprocess.run([sys.executable, os.path.join(folder, "score_sentences.py"), os.path.join(folder, "dev.jsonl"), "--run", run],
                          capture_output=True, text=True)
    if done.returncode:
        sys.exit("score_sentences.py failed: " + done.stderr)
    for line in done.stdout.splitlines():
        if match := re.match(r"all (\w+)\s+\d+\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)", line):
            for name, value in zip(("pair", "edge", "reversed"), match.groups()[1:]):
                yield "sentences", match.group(1), name, float(value)
        if match := re.match(r"per root ([\d.]+)\s+affirmed event edges in the negative sentences (\d+)", line):
            yield "sentences", "all", "per_root", float(match.group(1))
            yield "sentences", "all", "negative_edges", float(match.group(2))


def read_table(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                scorer, row, name, value = line.rstrip("\n").split("\t")
                yield (scorer, row, name), float(value)


def fallen(name, before, now):
    tolerance = 0.5 if name == "negative_edges" else TOLERANCE
    return now - before > tolerance if name in LOWER_IS_BETTER else before - now > tolerance


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--shared", required=True)
    parser.add_argument("--figures", required=True)
    parser.add_argument("--print", action="store_true")
    options = parser.parse_args()
    if not os.path.exists(os.path.join(options.shared, "eval", "score.py")):
        print("skipped: the evaluation sets are not beside the project (%s)" % options.shared)
        return SKIPPED
    measured = {(s, r, n): v for part in (stories, sentences) for s, r, n, v in part(options.program, options.shared)}
    if options.print:
        for (scorer, row, name), value in measured.items():
            if row in ("ALL", "all", "yes", "weak"):
                print("%s\t%s\t%s\t%.3f" % (scorer, row, name, value))
        return 0
    expected = dict(read_table(options.figures))
    bad = ["%s is not measured any more" % " ".join(key) for key in expected if key not in measured]
    bad += ["%s fell from %.3f to %.3f" % (" ".join(key), value, measured[key]) for key, value in expected.items()
            if key in measured and fallen(key[2], value, measured[key])]
    print("%d figures held against %s" % (len(expected), options.figures))
    for line in bad:
        print("  " + line)
    return 1 if bad or not expected else 0


if __name__ == "__main__":
    sys.exit(main())
