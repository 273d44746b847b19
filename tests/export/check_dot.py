"""Renders the DOT fixtures with Graphviz: check_dot.py FOLDER

Not a word of warning may be said, the SVG must be well-formed, and it must show as many nodes and edges as the GraphML
export of the same graph has, and those of the legend. Exit status 77 where Graphviz is missing.
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


def written(path, element):
    return sum(node.tag.endswith("}" + element) for _, node in tree.iterparse(path))


def main():
    folder = sys.argv[1]
    if not shutil.which("dot"):
        print("skipped: the program dot of Graphviz is not installed")
        sys.exit(77)
    names = sorted(n[:-len(".dot")] for n in os.listdir(folder) if n.endswith(".dot"))
    assert names, "no DOT in " + folder
    for name in names:
        path = os.path.join(folder, name)
        done = subprocess.run(["dot", "-Tsvg", path + ".dot", "-o", path + ".svg"], capture_output=True, check=True)
        assert not done.stderr, done.stderr
        svg = tree.parse(path + ".svg").getroot()
        counts = shown(svg, "node"), shown(svg, "edge")
        assert counts == (written(path + ".graphml", "node"), written(path + ".graphml", "edge")), (name, counts)
        links = [a.get(LINK, "") for a in svg.iter(SVG + "a")]
        assert all(link == "" or link.startswith(("http://", "https://")) for link in links), links
        print("%-10s %4d nodes %4d edges" % ((name,) + counts))


if __name__ == "__main__":
    main()
