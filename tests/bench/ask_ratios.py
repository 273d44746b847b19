#!/usr/bin/env python3
"""How asking compares with networkx and igraph asked the same of the exported GraphML: ask_ratios.py BUILD [CLAIMS]

On a made-up case of CLAIMS (1,000,000): `dossier find` and `dossier path` as whole processes, the median of five; then
each library loads the GraphML of the case, finds the nodes whose label has a word, and the shortest path between two
nodes, all in one process. Seconds, peak memory, and both as multiples of those of `dossier path`. Needs a quiet
machine and the memory that networkx takes.
"""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import textwrap

from measure import measure

LIBRARIES = {
    "networkx": """
        graph = networkx.read_graphml(path, force_multigraph=True)
        found = [node for node, data in graph.nodes(data=True) if word in data.get("label", "")]
        networkx.shortest_path(graph.to_undirected(as_view=True), begin, end)
        """,
    "igraph": """
        graph = igraph.Graph.Read_GraphML(path)
        found = [node.index for node in graph.vs if word in node["label"]]
        numbers = {name: number for number, name in enumerate(graph.vs["id"])}
        graph.get_shortest_paths(numbers[begin], numbers[end], mode="all")
        """,
}


def median(*command):
    runs = [measure(*command) for _ in range(5)]
    return statistics.median(run[0] for run in runs), max(run[1] for run in runs)


def two_nodes(graphml):
    """The ids of two nodes, far from each other in the order of the file, and a word of the first one's name."""
    nodes = []
    with open(graphml, encoding="utf-8") as file:
        for line in file:
            found = re.match(r'<node id="([^"]+)"><data key="label">([^ <]+)', line)
            if found:
                nodes.append(found.groups())
            elif nodes:
                break
    (begin, word), (end, _) = nodes[len(nodes) // 3], nodes[2 * len(nodes) // 3]
    return begin, end, word


def main():
    build = os.path.abspath(sys.argv[1])
    claims = sys.argv[2] if len(sys.argv) > 2 else "1000000"
    with tempfile.TemporaryDirectory() as folder:
        case, graphml = os.path.join(folder, "case.db"), os.path.join(folder, "graph.graphml")
        subprocess.run([os.path.join(build, "tests/bench/synthetic_case"), case, claims], check=True,
                       stdout=subprocess.DEVNULL)
        dossier = [os.path.join(build, "cli/dossier"), "--case", case]
        subprocess.run([*dossier, "export", "--no-layout", graphml], check=True, stdout=subprocess.DEVNULL)
        begin, end, word = two_nodes(graphml)
        print("find  %6.2f s %6.0f MB" % median(*dossier, "find", word))
        ours = median(*dossier, "path", begin, end)
        print("path  %6.2f s %6.0f MB" % ours)
        for library, program in LIBRARIES.items():
            words = "import sys, %s\npath, word, begin, end = sys.argv[1:]\n%s" % (library, textwrap.dedent(program))
            theirs = measure("/usr/bin/python3", "-c", words, graphml, word, begin, end)
            print("%s  %6.2f s %6.0f MB: %.0f times the time of dossier path, %.0f times its memory"
                  % (library, *theirs, theirs[0] / ours[0], theirs[1] / ours[1]))


if __name__ == "__main__":
    main()
