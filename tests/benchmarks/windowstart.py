#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts programs in turn under the X server of DISPLAY and measures, for each: milliseconds from exec to
the first damage inside its mapped window (the first paint), then PSS and wake-ups while it is idle.

usage: windowstart.py RUNS NAME=COMMAND [NAME=COMMAND ...]
Prints one line a program with the median (minimum to maximum) of each figure. Runs alternate, so that
all programs see the same machine.
"""
import os, select, shlex, signal, statistics, subprocess, sys, time

from Xlib import X, display
from Xlib.ext import damage

IDLE_SECONDS = 5
DEADLINE = 20


def threads(pid):
    return [int(task) for task in os.listdir(f"/proc/{pid}/task")]


def wakeups(pid):
    total = 0
    for task in threads(pid):
        try:
            with open(f"/proc/{pid}/task/{task}/status") as status:
                total += sum(int(line.split()[1]) for line in status if line.startswith("voluntary"))
        except FileNotFoundError:
            pass
    return total


def pss_mib(pid):
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        for line in rollup:
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def wait_for_paint(dpy, started):
    """Milliseconds until something is drawn in a mapped top-level window of a useful size."""
    fd, watched = dpy.fileno(), set()
    while time.monotonic() - started < DEADLINE:
        if not dpy.pending_events():
            select.select([fd], [], [], 0.5)
            continue
        event = dpy.next_event()
        if event.type == X.MapNotify and not event.override:
            geometry = event.window.get_geometry()
            if geometry.width >= 300 and geometry.height >= 200:
                event.window.damage_create(damage.DamageReportRawRectangles)
                watched.add(event.window.id)
                dpy.flush()
        elif event.type == dpy.extension_event.DamageNotify and watched:
            return (time.monotonic() - started) * 1000
    return None


def measure(command):
    dpy = display.Display()
    dpy.damage_query_version()
    dpy.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
    dpy.sync()
    started = time.monotonic()
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        painted = wait_for_paint(dpy, started)
        time.sleep(4)  # Start-up work is over; what follows is idling.
        before = wakeups(process.pid)
        time.sleep(IDLE_SECONDS)
        rate = (wakeups(process.pid) - before) / IDLE_SECONDS
        return painted, pss_mib(process.pid), rate
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        dpy.close()


def figure(values):
    values = [value for value in values if value is not None]
    if not values:
        return "none"
    return f"{statistics.median(values):.1f} ({min(values):.1f} to {max(values):.1f})"


def main():
    runs = int(sys.argv[1])
    programs = [argument.split("=", 1) for argument in sys.argv[2:]]
    results = {name: [] for name, _ in programs}
    for _ in range(runs):
        for name, command in programs:
            results[name].append(measure(command))
    for name, rows in results.items():
        paint, pss, rate = zip(*rows)
        print(f"{name}: first paint {figure(paint)} ms, PSS {figure(pss)} MiB, idle wake-ups {figure(rate)} per s")


main()
