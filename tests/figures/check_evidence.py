#!/usr/bin/env python3
"""Cut every quotation of every story's export from the article file itself and compare it with what the export quotes.

    check_evidence.py --program DOSSIER --shared ../shared

Exits with 77 (skipped) where the stories are not there. Standard library only.
"""
import argparse, glob, json, os, subprocess, sys, tempfile

SKIPPED = 77


def export_of(program, story, folder):
    case, out = os.path.join(folder, "case.db"), os.path.join(folder, "graph.json")
    for command in ([program, "--case", case, "build", os.path.join(story, "articles")], [program, "--case", case, "export", out]):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit("%s failed with %d: %s" % (" ".join(command), done.returncode, done.stderr))
    with open(out, encoding="utf-8") as file:
        return json.load(file)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--shared", required=True)
    options = parser.parse_args()
    stories = sorted(glob.glob(os.path.join(options.shared, "eval", "stories", "*")))
    if not stories:
        print("skipped: no stories beside the project (%s)" % options.shared)
        return SKIPPED
    checked = wrong = bare = 0
    for story in stories:
        with tempfile.TemporaryDirectory() as folder:
            export = export_of(options.program, story, folder)
        for edge in export["edges"]:
            bare += not edge["evidence"]
            for evidence in edge["evidence"]:
                with open(evidence["document"], "rb") as file:
                    words = file.read()[evidence["start"]:evidence["end"]]
                checked += 1
                if words != evidence["text"].encode():
                    wrong += 1
                    print("%s %d-%d: %r is not %r" % (evidence["document"], evidence["start"], evidence["end"], words, evidence["text"]))
    print("%d quotations cut from %d stories, %d wrong, %d edges without any" % (checked, len(stories), wrong, bare))
    return 1 if wrong or bare or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
