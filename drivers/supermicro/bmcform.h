// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bmcpersona.h"

namespace sixlab::supermicro {

/// The fields of a request, as the form readers of the BMCs find them: each has oddities that a
/// careful client must know.
class BmcForm
{
public:
    BmcForm(BmcGeneration generation, const WebRequest &request);

    /// The decoded value; nullopt when the BMC takes the field for absent.
    ///
    /// From generation B on the room for a value is @p room bytes with its ending zero, and it is
    /// the encoded text that must fit.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name, int room) const;
    [[nodiscard]] bool has(QByteArrayView name, int room) const
    {
        return value(name, room).has_value();
    }

private:
    /// Still encoded.
    [[nodiscard]] static std::optional<QByteArray> find(
        const QByteArray &text, QByteArrayView name);

    BmcGeneration m_generation;
    QList<QByteArray> m_texts; ///< Where it looks, in this order.
};

} // namespace sixlab::supermicro
