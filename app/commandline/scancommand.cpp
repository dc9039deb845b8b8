// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/documents.h"
#include "commandline/output.h"
#include "commandline/scanoptions.h"
#include "commandline/terminal.h"
#include "commandline/wording.h"
#include "inventory/eventlog.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;
namespace sixlab {

struct ScanCommandTr {
    Q_DECLARE_TR_FUNCTIONS(ScanCommand)
};

/// A network that is never quiet must not keep a scan from ending.
static constexpr std::chrono::milliseconds longestScan{15'000};

/// Prints what changes in the inventory, until its loop ends.
class EventPrinter : public QObject
{
public:
    EventPrinter(Inventory &inventory, QEventLoop &loop)
        : m_inventory(inventory)
        , m_loop(loop)
    {
        connect(&inventory, &Inventory::devicesAdded, this, [this](const QStringList &ids) {
            print(u"new"_s, ids);
        });
        connect(&inventory, &Inventory::devicesChanged, this, [this](const QStringList &ids) {
            print(u"changed"_s, ids);
        });
        connect(&inventory, &Inventory::devicesRemoved, this, &EventPrinter::printRemoved);
        connect(&inventory.events(), &EventLog::added, this, &EventPrinter::printEvents);
        for (const Device &device : inventory.devices())
            m_known.insert(device.id, device); // So that one that goes can be named.
    }

    [[nodiscard]] const Result<> &result() const { return m_result; }

private:
    void print(const QString &event, const QStringList &ids)
    {
        for (const QString &id : ids) {
            if (const Device *device = m_inventory.find(id)) {
                m_known.insert(id, *device);
                write(event, *device);
            }
        }
    }
    /// What the log tells besides: a new device has its line already.
    void printEvents(const QList<DeviceEvent> &events)
    {
        for (const DeviceEvent &event : events) {
            if (event.kind != DeviceEvent::Kind::New)
                write(eventDocument(event, m_inventory.find(event.deviceId)));
        }
    }
    void printRemoved(const QStringList &ids)
    {
        for (const QString &id : ids) {
            if (m_known.contains(id))
                write(u"removed"_s, m_known.take(id));
        }
    }
    void write(const QString &event, const Device &device) { write(eventDocument(event, device)); }
    void write(const QJsonObject &document)
    {
        if (m_result)
            m_result = printLine(document);
        if (!m_result)
            m_loop.quit();
    }

    Inventory &m_inventory;
    QEventLoop &m_loop;
    QHash<QString, Device> m_known;
    Result<> m_result;
};

static void watchLimits(Discovery &discovery)
{
    QObject::connect(&discovery, &Discovery::limited, &discovery, [](const Limitation &limitation) {
        printMessage(limitation.text);
        if (!limitation.command.isEmpty())
            printMessage(u"    "_s + limitation.command);
    });
}

static Result<ExitCode> follow(
    CommandRun &run, const DiscoveryOptions &options,
    std::optional<std::chrono::milliseconds> timeout)
{
    Application &application = *TRY(run.application());
    QEventLoop loop;
    const EventPrinter printer(application.inventory(), loop);
    if (timeout)
        QTimer::singleShot(*timeout, &loop, &QEventLoop::quit);
    watchLimits(application.startDiscovery(options));
    TRY(run.waitIn(loop));
    TRY(printer.result());
    return ExitCode::Done;
}

static Result<ExitCode> scan(CommandRun &run)
{
    const auto timeout = TRY(run.arguments().seconds(u"timeout"_s));
    const DiscoveryOptions chosen = TRY(scanOptions(run));
    if (run.arguments().has(u"follow"_s))
        return follow(run, chosen, timeout);

    Application &application = *TRY(run.application());
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer::singleShot(timeout.value_or(longestScan), &loop, &QEventLoop::quit);
    Discovery &discovery = application.startDiscovery(chosen);
    watchLimits(discovery);
    // Who only listens, and says for how long, wants all of that time.
    if (!chosen.passive || !timeout)
        QObject::connect(&discovery, &Discovery::completed, &loop, &QEventLoop::quit);
    if (!discovery.isComplete() || (chosen.passive && timeout))
        TRY(run.waitIn(loop));

    const std::chrono::milliseconds elapsed(timer.elapsed());
    const QList<Device> devices = application.inventory().seenNow();
    TRY(application.inventory().save());
    if (run.wantsJson())
        TRY(printDocument(devicesDocument(devices, discovery.isComplete(), elapsed)));
    else
        TRY(printText(devicesText(devices, outputWidth())));
    return ExitCode::Done;
}

CommandSpec scanCommand()
{
    return {
        .name = u"scan"_s,
        .arguments = {},
        .summary = ScanCommandTr::tr("Find the devices on the network."),
        .options = scanOptionSpecs() + QList<OptionSpec>{
            {u"timeout"_s, u"SECONDS"_s, ScanCommandTr::tr("Stop looking after so long.")},
            {u"follow"_s, {}, ScanCommandTr::tr("Go on, and print one line of JSON for every event.")},
        },
        .run = &scan,
    };
}

} // namespace sixlab
