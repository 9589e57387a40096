#pragma once

#include <optional>

#include <QSize>
#include <QString>
#include <QStringList>

#include "model/base/result.h"
#include "views/common/theme.h"

namespace souverix
{

/// What the command line asks for.
struct ConsoleOptions {
    QStringList sources; ///< none: the made-up fleet, live
    std::optional<ThemeChoice> theme;
    QString screen;        ///< empty: the last one
    QString node;          ///< selected and opened, by name
    QString asOf, knownAt; ///< as people type times; empty: live
    QString compare;       ///< a time, or `known`: what is and was known; empty: nothing
    QString pictures;      ///< a folder; empty: a window
    QList<QSize> sizes;    ///< of pictures; empty: the default ones
    QStringList screens;   ///< of pictures; empty: all
    bool wall = false;
    quint32 nodes = 2000; ///< of the made-up fleet
    quint64 events = 150'000;
};

/// Reads the command line; `--help` and `--version` end the program. Error: Usage.
[[nodiscard]] Result<ConsoleOptions> readOptions(const QStringList& arguments);

/// `1280x800`; nullopt where it is none, or no size that makes sense.
[[nodiscard]] std::optional<QSize> parseSize(const QString& text);

} // namespace souverix
