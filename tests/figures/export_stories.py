#!/usr/bin/env python3
"""Build every story beside the project, forwards and backwards, and export it in every format, for other tests to read.

    export_stories.py --program DOSSIER --shared ../shared --out FOLDER

Writes STORY.json, STORY.graphml, STORY.dot and the other formats beside them. Fails where a word of warning is said,
where the order of the articles changes a byte, or where a file holds another number of nodes or edges than `export`
reported. Exits with 77 (skipped) where the stories are not there.
"""
import argparse, glob, os, re, subprocess, sys

SKIPPED = 77
FORMATS = ("json", "graphml", "dot")  # compared byte by byte
OTHERS = (".gexf", ".node-link.json", ".svg", ".png", "-tables/")


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode or done.stderr:
        sys.exit("%s ended with %d: %s" % (" ".join(command), done.returncode, done.stderr))
    return done.stdout


def remove(path):
    for name in glob.glob(path + "*"):
        os.remove(name)


def build(program, case, articles):
    remove(case)
    run([program, "--case", case, "build"] + articles)


def export(program, case, path):
    """Writes the file; returns the nodes and edges that the program reports."""
    report = re.search(r"(\d+) nodes?, (\d+) edges?", run([program, "--case", case, "export", path]))
    return int(report.group(1)), int(report.group(2))


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--shared", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    stories = sorted(glob.glob(os.path.join(options.shared, "eval", "stories", "*")))
    if not stories:
        print("skipped: no stories beside the project (%s)" % options.shared)
        return SKIPPED
    os.makedirs(options.out, exist_ok=True)
    for story in stories:
        name = os.path.join(options.out, os.path.basename(story))
        articles = sorted(glob.glob(os.path.join(story, "articles", "*")))
        build(options.program, name + ".db", articles)
        build(options.program, name + ".again.db", articles[::-1])
        for ending in FORMATS:
            path, again = name + "." + ending, name + ".again"
            reported = export(options.program, name + ".db", path)
            run([options.program, "--case", name + ".again.db", "export", "--format", ending, again])
            if read(path) != read(again):
                sys.exit("%s depends on the order of the articles" % path)
            if ending == "graphml":
                written = read(path).count(b"<node "), read(path).count(b"<edge ")
                if written != reported:
                    sys.exit("%s holds %s, export reported %s" % (path, written, reported))
        for ending in OTHERS:
            export(options.program, name + ".db", name + ending)
        remove(name + ".db")
        remove(name + ".again")
        print("%-24s %4d nodes %4d edges" % ((os.path.basename(story),) + reported))
    return 0


if __name__ == "__main__":
    sys.exit(main())
