#!/usr/bin/env python3
"""Run a command, print its wall seconds and peak memory (MB). Whatever the command prints is thrown away."""
import os
import resource
import subprocess
import sys
import time


def measure(*command):
    """The same for another script: in a process of its own, whose children are this command alone."""
    words = [sys.executable, os.path.abspath(__file__), *command]
    seconds, megabytes = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(megabytes)


def main():
    start = time.monotonic()
    done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.monotonic() - start
    if done.returncode > 1:
        sys.exit("%s ended with %d" % (" ".join(sys.argv[1:]), done.returncode))
    print("%.3f %.0f" % (seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))


if __name__ == "__main__":
    main()
