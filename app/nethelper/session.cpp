// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "nethelper/exitcode.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace sixlab::nethelper {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// The packet budget, which README.md explains.
static constexpr double groupsAtOnce = 256;
static constexpr double groupsPerSecond = 256;
static constexpr double stationsAtOnce = 512;
static constexpr double stationsPerSecond = 1000;

/// Reports of what was seen: of 2000 hosts at once.
static constexpr double reportsAtOnce = 8192;
static constexpr double reportsPerSecond = 2000;

static constexpr size_t mostInterfaces = 16;
/// Frames of one socket before the other things get their turn.
static constexpr int framesAtATime = 1024;
/// So long after the last command nobody waits for an answer: what others say is then looked at
/// once a second only, so that the computer need not wake for each frame.
static constexpr auto restsAfter = 5s;
static constexpr int restMs = 1000;
static constexpr int forEver = -1;

Session::Session(PacketSocket &ipv6, PacketSocket &arp, LinkReader &links, uint16_t identifier)
    : m_ipv6(ipv6)
    , m_arp(arp)
    , m_links(links)
    , m_identifier(identifier)
    , m_toGroups(groupsAtOnce, groupsPerSecond, Clock::now())
    , m_toStations(stationsAtOnce, stationsPerSecond, Clock::now())
    , m_reports(reportsAtOnce, reportsPerSecond, Clock::now())
{
}

int Session::run()
{
    say({});
    while (!m_exitCode) {
        const int wait = work();
        flush();
        // While a command is on its way the next has to wait; a closed stream is noticed anyway.
        const short wanted = wait == forEver ? POLLIN : 0;
        std::array events{
            pollfd{STDIN_FILENO, wanted, 0}, pollfd{m_ipv6.descriptor(), POLLIN, 0},
            pollfd{m_arp.descriptor(), POLLIN, 0}};
        if (m_exitCode || (poll(events.data(), events.size(), wait) < 0 && errno != EINTR))
            break;
        if (events[0].revents == 0 && Clock::now() - m_lastCommand > restsAfter)
            (void)poll(events.data(), 1, restMs);
        receive(m_ipv6);
        receive(m_arp);
        if (events[0].revents & POLLIN)
            readCommands();
        else if (events[0].revents != 0)
            m_exitCode = Closed; // Closed.
    }
    flush();
    return m_exitCode.value_or(Failed);
}

/// Does what was asked for, until there is a wait: for how many milliseconds.
int Session::work()
{
    for (;;) {
        if (const auto wait = sendRest())
            return *wait;
        const Frame frame = takeFrame(m_input, longestCommand);
        if (frame.state == Frame::Partial)
            return forEver;
        const auto command
            = frame.state == Frame::Whole ? decodeCommand(frame.payload) : std::nullopt;
        if (!command) {
            m_exitCode = Broken;
            return 0;
        }
        m_input.erase(m_input.begin(), m_input.begin() + ptrdiff_t(frame.size));
        begin(*command);
    }
}

/// Nullopt when all of the command is sent, else how long its next frame has to wait.
std::optional<int> Session::sendRest()
{
    for (; m_sent < frameCount(m_command); ++m_sent) {
        const auto frame = frameOf(m_command, m_sent, m_link, m_identifier);
        TokenBucket &budget = isMulticast(readArray<6>(frame, 0)) ? m_toGroups : m_toStations;
        if (!budget.take(Clock::now()))
            return int(budget.wait().count());
        // One that does not go out is like one that got lost: Sixlab asks again anyway.
        (void)m_ipv6.send(frame, m_command.interface);
    }
    return std::nullopt;
}

void Session::begin(const Command &command)
{
    m_command = {};
    m_sent = 0;
    m_lastCommand = Clock::now();
    m_repeats.forget(); // Who asks wants to hear everything.
    m_link = m_links.read(command.interface);
    auto refusal = refusalOf(command, m_link);
    if (!refusal && command.action == Action::Listen && !listenTo(command.interface))
        refusal = Refusal::TooMany;
    if (refusal)
        say({Report::Refused, {}, command.action, *refusal, command.interface});
    else
        m_command = command;
}

bool Session::listenTo(uint32_t interface)
{
    if (std::ranges::count(m_interfaces, interface) > 0)
        return true;
    if (m_interfaces.size() >= mostInterfaces || !m_ipv6.hearAllGroups(interface))
        return false;
    m_interfaces.push_back(interface);
    return true;
}

void Session::readCommands()
{
    std::array<std::byte, 4096> more;
    const ssize_t size = read(STDIN_FILENO, more.data(), more.size());
    if (size > 0)
        m_input.insert(m_input.end(), more.begin(), more.begin() + size);
    else if (size == 0 || (errno != EINTR && errno != EAGAIN))
        m_exitCode = Closed;
}

void Session::receive(PacketSocket &socket)
{
    for (int i = 0; i < framesAtATime; ++i) {
        const ReceivedFrame frame = socket.next();
        if (frame.bytes.empty())
            break;
        if (std::ranges::count(m_interfaces, frame.interface) == 0)
            continue;
        auto seen = parseFrame(frame.bytes, frame.isUnfinished);
        const bool isOfAnEcho
            = seen && (seen->saying == Saying::Answers || seen->saying == Saying::RefusesOption);
        if (!seen || (isOfAnEcho && seen->identifier != m_identifier))
            continue; // Other programs' pings are theirs.
        seen->interface = frame.interface;
        say({Report::Seen, *std::move(seen)});
    }
    if (socket.hasLost())
        say({Report::Lost});
}

void Session::say(const Report &report)
{
    const auto frame = encode(report);
    const auto now = Clock::now();
    if (report.type != Report::Refused && m_repeats.has(frame, now))
        return;
    if (report.type == Report::Seen && !m_reports.take(now))
        return say({Report::Lost});
    m_output.insert(m_output.end(), frame.begin(), frame.end());
}

/// Waits when Sixlab does not read; the ring loses frames meanwhile, and no memory grows.
void Session::flush()
{
    Bytes rest = m_output;
    while (!rest.empty()) {
        const ssize_t size = write(STDOUT_FILENO, rest.data(), rest.size());
        if (size < 0 && errno != EINTR) {
            m_exitCode = Closed; // Nobody listens any more.
            break;
        }
        rest = rest.subspan(size_t(std::max(size, ssize_t(0))));
    }
    m_output.clear();
}

} // namespace sixlab::nethelper
