"""Renders the DOT fixtures with Graphviz: check_dot.py FOLDER

Not a word of warning may be said, the SVG must be well-formed, and it must show as many edges as the GraphML export of
the same graph has, with the nodes at their ends, and those of the legend. A file that places its nodes is drawn alike by
dot and by neato -n2. Exit status 77 where Graphviz is missing.
"""
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def shown(svg, kind):
    titles = [g.find(SVG + "title").text or "" for g in svg.iter(SVG + "g") if g.get("class") == kind]
    return sum("legend " not in title for title in titles)


def written(path):
    edges = [node for _, node in tree.iterparse(path) if node.tag.endswith("}edge")]
    return len({edge.get(end) for edge in edges for end in ("source", "target")}), len(edges)


def draw(path, *words):
    done = subprocess.run([*words, "-Tsvg", path + ".dot", "-o", path + ".svg"], capture_output=True, check=True)
    assert not done.stderr, done.stderr
    with open(path + ".svg", "rb") as file:
        return file.read()


def main():
    folder = sys.argv[1]
    if not shutil.which("dot"):
        print("skipped: the program dot of Graphviz is not installed")
        sys.exit(77)
    names = sorted(n[:-len(".dot")] for n in os.listdir(folder) if n.endswith(".dot"))
    assert names, "no DOT in " + folder
    for name in names:
        path = os.path.join(folder, name)
        drawn = draw(path, "dot")
        with open(path + ".dot", encoding="utf-8") as file:
            if "layout=nop2" in file.read():
                assert draw(path, "neato", "-n2") == drawn, name
        svg = tree.fromstring(drawn)
        counts = shown(svg, "node"), shown(svg, "edge")
        assert counts == written(path + ".graphml"), (name, counts)
        links = [a.get(LINK, "") for a in svg.iter(SVG + "a")]
        assert all(link == "" or link.startswith(("http://", "https://")) for link in links), links
        print("%-10s %4d nodes %4d edges" % ((name,) + counts))


if __name__ == "__main__":
    main()
