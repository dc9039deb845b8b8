#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times `sixlab scan --follow` from its start: the first device, and each further one. To be run inside the
lab, as `sixlab lab run -- scan.py SIXLAB HOSTS`; `ping` to the all-nodes address is the peer beside it."""
import json, subprocess, sys, time

program, expected = sys.argv[1], int(sys.argv[2])


def follow():
    started = time.monotonic()
    process = subprocess.Popen([program, "scan", "--follow", "--timeout", "4"], stdout=subprocess.PIPE, text=True)
    seen = {}
    for line in process.stdout:
        event = json.loads(line)
        seen.setdefault(event["device"]["id"], (time.monotonic() - started) * 1000)
        if len(seen) >= expected:
            break
    process.terminate()
    process.wait(5)
    times = sorted(seen.values())
    return f"sixlab: first device {times[0]:.0f} ms, {len(times)} of {expected} devices after {times[-1]:.0f} ms"


def ping():
    started = time.monotonic()
    process = subprocess.run(["ping", "-6", "-n", "-c", "2", "-w", "2", "ff02::1%lan0"], capture_output=True, text=True)
    hosts = {line.split()[3] for line in process.stdout.splitlines() if "bytes from" in line}
    return f"ping: {len(hosts)} addresses after {(time.monotonic() - started) * 1000:.0f} ms"


print(follow())
print(ping())
