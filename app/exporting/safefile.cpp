// SPDX-License-Identifier: GPL-3.0-or-later
#include "safefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SafeFileTr {
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

/// An open file that closes itself, and takes the file away unless it was kept.
class OpenFile
{
public:
    OpenFile(const QByteArray &name, int flags, mode_t mode)
        : m_name(name)
        , m_fd(::open(name.constData(), flags | O_CLOEXEC, mode))
        , m_isNew(flags & O_EXCL)
    {
    }
    ~OpenFile()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        if (m_fd >= 0 && m_isNew)
            ::unlink(m_name.constData());
    }
    Q_DISABLE_COPY_MOVE(OpenFile)

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool write(const QByteArray &content) const
    {
        for (qsizetype done = 0; done < content.size();) {
            const ssize_t n
                = ::write(m_fd, content.constData() + done, size_t(content.size() - done));
            if (n < 0 && errno != EINTR)
                return false;
            done += std::max<ssize_t>(n, 0);
        }
        return true;
    }
    [[nodiscard]] bool moveTo(const QByteArray &name)
    {
        m_isNew = ::rename(m_name.constData(), name.constData()) != 0;
        return !m_isNew;
    }

private:
    QByteArray m_name;
    int m_fd;
    bool m_isNew;
};

static auto notWritten(const QString &path)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return fail(
        Error::Kind::Refused,
        SafeFileTr::tr("“%1” could not be written: %2. Choose another place, or make room there.")
            .arg(path, reason));
}

/// Makes a rename durable; file systems that cannot do that say so, and are believed.
static bool syncFolder(const QByteArray &folder)
{
    const OpenFile open(folder, O_RDONLY | O_DIRECTORY, 0);
    return open.fd() >= 0 && (::fsync(open.fd()) == 0 || errno == EINVAL);
}

Result<> writeFileSafely(const QString &path, const QByteArray &content, mode_t mode)
{
    const QFileInfo info(path);
    const QString target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray name = QFile::encodeName(target);
    struct stat old = {};
    const bool isThere = ::stat(name.constData(), &old) == 0;
    if (isThere && !S_ISREG(old.st_mode)) {
        const OpenFile pipe(name, O_WRONLY, 0);
        if (pipe.fd() < 0 || !pipe.write(content))
            return notWritten(path);
        return {};
    }

    const QByteArray folder = QFile::encodeName(QFileInfo(target).absolutePath());
    OpenFile file(
        folder + "/.sixlab-" + QByteArray::number(::getpid()) + ".tmp", O_WRONLY | O_CREAT | O_EXCL,
        mode);
    const bool written = file.fd() >= 0
        && (!isThere || ::fchmod(file.fd(), old.st_mode & 07777) == 0) && file.write(content)
        && ::fsync(file.fd()) == 0 && file.moveTo(name) && syncFolder(folder);
    if (!written)
        return notWritten(path);
    return {};
}

} // namespace sixlab
