#!/usr/bin/env python3
"""Run a command, print its wall seconds and peak memory (MB). Whatever the command prints is thrown away."""
import resource, subprocess, sys, time

start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - start
if done.returncode > 1:
    sys.exit("%s ended with %d" % (" ".join(sys.argv[1:]), done.returncode))
print("%.3f %.0f" % (seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))
