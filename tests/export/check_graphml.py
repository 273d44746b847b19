"""Loads the GraphML fixtures in networkx and igraph: check_graphml.py FOLDER

Counts must agree with each other and with what folding the JSON export of the same graph by hand gives; attributes
must have the types the file declares. Exit status 77 where a library is missing.
"""
import json
import os
import sys
import warnings

try:
    import igraph
    import networkx
except ImportError as missing:
    print("skipped:", missing)
    sys.exit(77)

warnings.simplefilter("error")
NOT_YET = {"intended", "demanded", "possible", "foiled"}
NODE_TYPES = {"label": str, "name": str, "type": str, "named": bool, "aliases": str, "country": str, "positions": str,
              "description": str, "event_type": str, "event_time": str, "event_place": str, "mentions": int,
              "articles": int}
PLACES = {"x": float, "y": float}  # of the nodes of a picture that was laid out
EDGE_TYPES = {"kind": str, "weight": float, "group": str, "polarity": str, "modality": str, "confidence": float,
              "implied": bool, "symmetric": bool, "claims": int, "own_voice": bool, "claimants": str, "time": str,
              "place": str, "quantity": str, "manner": str, "event": str, "documents": str, "outlets": str,
              "dates": str, "quotations": str}


def kind(edge):
    words = ("not " if edge["polarity"] == "negated" else "") + edge["relation"]
    if edge["modality"] == "alleged":
        return words + " (alleged)"
    return words + (" (not yet)" if edge["modality"] in NOT_YET else "")


def expected(folder, name):
    """Nodes and edges as (source, target, kind) with their weight, from the JSON export."""
    with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
        graph = json.load(file)
    articles = {}
    for edge in graph["edges"]:
        key = edge["source"], edge["target"], kind(edge)
        articles.setdefault(key, set()).update(e["article"] for e in edge["evidence"])
    return sorted(n["id"] for n in graph["nodes"]), {k: len(v) for k, v in articles.items()}


def check_networkx(path, nodes, edges):
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert graph.is_directed()
    assert sorted(graph.nodes) == nodes, "networkx: nodes differ"
    found = {(s, t, data["kind"]): data["weight"] for s, t, data in graph.edges(data=True)}
    assert graph.number_of_edges() == len(edges) and found == edges, "networkx: edges differ"
    for _, data in graph.nodes(data=True):
        check_types(data, NODE_TYPES)
    for _, _, data in graph.edges(data=True):
        data.pop("id", None)
        check_types(data, EDGE_TYPES)
    return graph.number_of_nodes(), graph.number_of_edges()


def check_types(data, types):
    if "x" in data and types is NODE_TYPES:
        types = {**types, **PLACES}
    left_out = set(types) - set(data)  # networkx leaves out what is the empty string
    assert set(data) <= set(types) and all(types[key] is str for key in left_out), set(data) ^ set(types)
    for key, value in data.items():
        assert type(value) is types[key], "%s is %r" % (key, value)


def check_igraph(path, nodes, edges):
    graph = igraph.Graph.Read_GraphML(path)
    assert graph.is_directed()
    if not nodes:
        return graph.vcount(), graph.ecount()
    ids = [v.replace("&#38;", "&") for v in graph.vs["id"]]  # igraph leaves this reference in XML attributes
    assert sorted(ids) == nodes, "igraph: nodes differ"
    found = {(ids[e.source], ids[e.target], e["kind"]): e["weight"] for e in graph.es}
    assert found == edges, "igraph: edges differ"
    for key, kind_of in list(NODE_TYPES.items()) + list(EDGE_TYPES.items()):
        values = graph.vs[key] if key in NODE_TYPES else graph.es[key]
        wanted = (int, float) if kind_of in (int, float) else kind_of
        assert all(isinstance(v, wanted) for v in values), "igraph: %s has the wrong type" % key
    return graph.vcount(), graph.ecount()


def main():
    folder = sys.argv[1]
    names = sorted(n[:-len(".graphml")] for n in os.listdir(folder) if n.endswith(".graphml"))
    assert names, "no GraphML in " + folder
    for name in names:
        path = os.path.join(folder, name + ".graphml")
        nodes, edges = expected(folder, name)
        one, other = check_networkx(path, nodes, edges), check_igraph(path, nodes, edges)
        assert one == other == (len(nodes), len(edges)), (name, one, other)
        print("%-10s %4d nodes %4d edges" % ((name,) + one))


if __name__ == "__main__":
    main()
