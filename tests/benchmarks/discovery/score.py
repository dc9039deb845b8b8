#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Helper of lan: plans the hosts, collects what is true, scores a tool's output, prints the table."""
import collections, csv, ipaddress, json, random, re, statistics, subprocess, sys, time

OUIS = ["b8:27:eb", "00:1b:63", "00:0c:29", "00:11:32", "00:40:8c", "ec:b5:fa",
        "00:17:88", "3c:22:fb", "f0:18:98", "18:b4:30", "dc:a6:32", "00:1e:c2"]
KINDS = ["normal", "quiet", "silent", "stealth"]


def plan(count, quiet, silent, stealth, mdns, without_ipv4):
    """One line a host: number, MAC, kind, how it makes addresses, mDNS, IPv4. The same for the same arguments."""
    dice = random.Random(4242)

    def deal(parts, rest):
        cards = [name for name, percent in parts for _ in range(round(count * percent / 100))][:count]
        cards += [rest] * (count - len(cards))
        dice.shuffle(cards)
        return cards

    kinds = deal([("quiet", quiet), ("silent", silent), ("stealth", stealth)], "normal")
    modes = deal([("eui64", 34), ("stable", 33)], "temporary")
    responders = deal([("1", mdns)], "0")
    has_ipv4 = deal([("no", without_ipv4)], "yes")
    pool = dice.sample(range(10, 254 if count <= 200 else 1020), count)
    for i in range(count):
        front = dice.choice(OUIS) if dice.random() < .7 else "%02x:%02x:%02x" % (
            dice.randrange(256) & 0xfc | 2, dice.randrange(256), dice.randrange(256))
        mac = "%s:%02x:%02x:%02x" % (front, dice.randrange(256), i >> 8, i & 255)
        ipv4 = "-" if has_ipv4[i] == "no" else str(ipaddress.IPv4Address("10.99.0.0") + pool[i])
        print(i + 1, mac, kinds[i], modes[i], responders[i], ipv4, sep="\t")


def truth(plan_file, addresses_file):
    hosts = {}
    for line in open(plan_file):
        number, mac, kind, _, _, ipv4 = line.rstrip("\n").split("\t")
        hosts[number] = dict(name="h%04d" % int(number), mac=mac, kind=kind, ipv4=ipv4, ipv6=[])
    for line in open(addresses_file):
        number, text = line.rstrip("\n").split("\t", 1)
        hosts[number]["ipv6"] = [info["local"] for interface in json.loads(text)
                                 for info in interface.get("addr_info", []) if info.get("family") == "inet6"]
    json.dump(list(hosts.values()), sys.stdout)


IPV6 = re.compile(r"(?<![0-9A-Za-z:.])([0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?![0-9A-Za-z:])")
IPV4 = re.compile(r"(?<![0-9.])(\d{1,3}(?:\.\d{1,3}){3})(?![0-9.])")
MAC = re.compile(r"(?<![0-9A-Fa-f:])([0-9A-Fa-f]{1,2}(?::[0-9A-Fa-f]{1,2}){5})(?![0-9A-Fa-f:])")
NAME = re.compile(r"\b(h\d{4})\b")


def words(text):
    """Every address, MAC and host name in the text, in one notation; some tools have their own for MACs."""
    found = set(NAME.findall(text)) | set(IPV4.findall(text))
    found |= {":".join("%02x" % int(part, 16) for part in mac.split(":")) for mac in MAC.findall(text)}
    found |= {":".join(mac[i:i + 2] for i in range(0, 12, 2)) for mac in re.findall(r"MAC: ([0-9a-f]{12})\b", text)}
    found |= {mac.lower().replace(" ", ":") for mac in re.findall(r"Hex-STRING: ((?:[0-9A-F]{2} ){5}[0-9A-F]{2})", text)}
    for index in re.findall(r"\.2\.16((?:\.\d{1,3}){16}) =", text):
        found.add(str(ipaddress.IPv6Address(bytes(int(part) for part in index[1:].split(".")))))
    for word in IPV6.findall(text):
        try:
            found.add(str(ipaddress.IPv6Address(word)))
        except ValueError:
            pass
    return found


def stamp(*command):
    """Runs the command and puts before each line that it prints how many seconds after its start that came."""
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, errors="replace") as running:
        for line in running.stdout:
            sys.stdout.write("%.3f\t%s" % (time.monotonic() - start, line))
    sys.exit(running.returncode)


def arrivals(truth_file, output_file):
    """Of stamped output: when the first host was told, when 97.5 % of all were, and when the last one was."""
    hosts = json.load(open(truth_file))
    owner = {}
    for number, host in enumerate(hosts):
        for word in [host["mac"], host["ipv4"], host["name"], *(str(ipaddress.IPv6Address(a)) for a in host["ipv6"])]:
            owner[word] = number
    told = {}
    for line in open(output_file, errors="replace"):
        seconds, text = line.split("\t", 1)
        for word in words(text):
            if word in owner:
                told.setdefault(owner[word], float(seconds))
    times = sorted(told.values())
    most = round(len(hosts) * .975)
    print("%.3f" % times[0] if times else "-", "%.3f" % times[most - 1] if len(times) >= most else "-",
          "%.3f" % times[-1] if times else "-", sep="\t")


def score(truth_file, output_file):
    hosts = json.load(open(truth_file))
    found = words(open(output_file, errors="replace").read())
    known = collections.Counter()
    with_ipv6 = addresses = 0
    for host in hosts:
        hits = [a for a in host["ipv6"] if str(ipaddress.IPv6Address(a)) in found]
        addresses += len(hits)
        with_ipv6 += bool(hits)
        known[host["kind"]] += bool(hits or found & {host["mac"], host["ipv4"], host["name"]})
    total = collections.Counter(host["kind"] for host in hosts)
    print(sum(known.values()), with_ipv6, addresses, sum(len(host["ipv6"]) for host in hosts),
          *["%d/%d" % (known[kind], total[kind]) for kind in KINDS], sep="\t")


def middle(runs, key):
    """The median, of the runs that came that far."""
    times = [float(run[key]) for run in runs if run[key] != "-"]
    return "%.3f" % statistics.median(times) if times else "-"


def table(results_file):
    rows = collections.OrderedDict()
    for row in csv.DictReader(open(results_file), delimiter="\t"):
        rows.setdefault(row["tool"], []).append(row)
    followed = any(run.get("first_s", "-") != "-" for runs in rows.values() for run in runs)
    print("| tool | devices | with IPv6 | IPv6 addresses | normal / quiet / silent / stealth | wall s | CPU s "
          "| sent (a device) | received | overflows |%s" % (" first / 97.5 % / last host told after s |" * followed))
    print("|---|---|---|---|---|---|---|---|---|---|%s" % ("---|" * followed))
    for tool, runs in rows.items():
        def median(key): return statistics.median(float(run[key]) for run in runs)
        count, found = int(runs[0]["hosts"]), median("found")
        share = lambda key: "%d (%.1f %%)" % (median(key), 100 * median(key) / count)
        print("| %s | %s | %s | %d of %s | %s | %.2f | %.2f | %d (%.1f) | %d | %d |" % (
            tool, share("found"), share("with_ipv6"), median("addresses"), runs[0]["all_addresses"],
            " / ".join(runs[len(runs) // 2][kind] for kind in KINDS), median("wall_s"), median("cpu_s"),
            median("sent"), median("sent") / max(found, 1), median("received"),
            max(int(run["overflows"]) for run in runs)), end="")
        print(" %s |" % " / ".join(middle(runs, key) for key in ("first_s", "most_s", "last_s")) if followed else "")


if __name__ == "__main__":
    command, arguments = sys.argv[1], sys.argv[2:]
    {"plan": lambda: plan(*map(int, arguments)), "truth": lambda: truth(*arguments),
     "stamp": lambda: stamp(*arguments), "arrivals": lambda: arrivals(*arguments),
     "score": lambda: score(*arguments), "table": lambda: table(*arguments)}[command]()
