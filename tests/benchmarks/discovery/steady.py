#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program costs that goes on listening: steady.py SETTLE MEASURE COMMAND… prints its share of a core and how
often it woke, all threads together, over MEASURE seconds after SETTLE seconds."""
import os, signal, subprocess, sys, time

settle, measure, command = float(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]


def cost(pid):
    seconds = wakes = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        fields = open(f"/proc/{pid}/task/{thread}/stat").read().rsplit(")", 1)[1].split()
        seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        for line in open(f"/proc/{pid}/task/{thread}/status"):
            if line.startswith("voluntary_ctxt_switches"):
                wakes += int(line.split()[1])
    return seconds, wakes


process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
time.sleep(settle)
before = cost(process.pid)
time.sleep(measure)
after = cost(process.pid)
process.send_signal(signal.SIGTERM)
process.wait(5)
print(f"{100 * (after[0] - before[0]) / measure:.3f} % of a core, {(after[1] - before[1]) / measure:.2f} wake-ups a second")
