#!/usr/bin/env python3
"""How export compares with networkx and igraph writing the same graph: export_ratios.py BUILD [CLAIMS [PEER_CLAIMS]]

A made-up case of CLAIMS (1,000,000) and one of a quarter of it are exported in every format: seconds, peak memory, and
what memory is needed for each claim more than opening the case needs. Then the GraphML of a case of PEER_CLAIMS (as
many as CLAIMS unless given) is loaded by each library and written by it: the time of its writing alone, and the peak of
its process, beside those of the whole of `dossier export`. Needs a quiet machine and the memory that networkx takes.
"""
import os
import subprocess
import sys
import tempfile
import textwrap

from measure import measure

FORMATS = {"graphml": "graph.graphml", "gexf": "graph.gexf", "dot": "graph.dot", "json": "graph.json",
           "node-link": "graph.node-link.json", "csv": "tables/"}
LIBRARIES = {
    "networkx": ("networkx.read_graphml(path, force_multigraph=True)", "networkx.write_graphml(graph, path + '.out')"),
    "igraph": ("ascii_only(igraph.Graph.Read_GraphML(path))", "graph.write_graphml(path + '.out')"),
}
# igraph 0.10.3 takes some texts with typographic quotation marks for control characters when it writes them.
ASCII_ONLY = """
def ascii_only(graph):
    for ends in (graph.vs, graph.es):
        for name in ends.attributes():
            ends[name] = [v.encode("ascii", "replace").decode() if isinstance(v, str) else v for v in ends[name]]
    return graph
"""


def peer(library, path):
    """Seconds of writing, peak megabytes."""
    read, write = LIBRARIES[library]
    program = ASCII_ONLY + textwrap.dedent("""
        import resource, sys, time, %s
        path = sys.argv[1]
        graph = %s
        start = time.monotonic()
        %s
        print(time.monotonic() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        """ % (library, read, write))
    done = subprocess.run(["/usr/bin/python3", "-c", program, path], capture_output=True, text=True)
    if done.returncode:
        print("%s: skipped (%s)" % (library, (done.stderr.strip() or "killed").splitlines()[-1]))
        return None
    return tuple(float(word) for word in done.stdout.split())


def export(build, folder, claims, formats):
    case = os.path.join(folder, "%d.db" % claims)
    subprocess.run([os.path.join(build, "tests/bench/synthetic_case"), case, str(claims)], check=True,
                   stdout=subprocess.DEVNULL)
    dossier = [os.path.join(build, "cli/dossier"), "--case", case]
    opened = measure(*dossier, "timeline", "--from", "2999")
    options = ["--no-layout"]
    return opened, {name: measure(*dossier, "export", *options, os.path.join(folder, FORMATS[name]))
                    for name in formats}


def main():
    build = os.path.abspath(sys.argv[1])
    claims = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    peers = int(sys.argv[3]) if len(sys.argv) > 3 else claims
    with tempfile.TemporaryDirectory() as folder:
        small_open, small = export(build, folder, claims // 4, FORMATS)
        large_open, large = export(build, folder, claims, FORMATS)
        print("%-10s %9s %9s %9s   bytes a claim above opening" % ("format", "seconds", "MB", "MB / 4"))
        print("%-10s %9.2f %9.0f %9.0f" % ("(open)", *large_open, small_open[1]))
        for name in FORMATS:
            above = (large[name][1] - large_open[1]) - (small[name][1] - small_open[1])
            print("%-10s %9.2f %9.0f %9.0f   %.1f" % (name, *large[name], small[name][1],
                                                     above * 2**20 / (claims - claims // 4)))
        _, ours = export(build, folder, peers, ["graphml"]) if peers != claims else (None, large)
        seconds, megabytes = ours["graphml"]
        for library in LIBRARIES:
            theirs = peer(library, os.path.join(folder, FORMATS["graphml"]))
            if theirs:
                print("%s writes the GraphML of %d claims in %.2f s, %.0f MB: %.1f times the time of dossier export, "
                      "%.1f times its memory" % (library, peers, *theirs, theirs[0] / seconds, theirs[1] / megabytes))


if __name__ == "__main__":
    main()
