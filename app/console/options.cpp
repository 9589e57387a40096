#include "app/console/options.h"

#include <cstdio>
#include <cstdlib>

#include <QCommandLineParser>
#include <QCoreApplication>

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        tr("Shows a fleet's verified lifecycle log. Without a source: a made-up fleet, live."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("source"),
                                 tr("Bundles, JSONL files or folders that grow, or a replica."),
                                 QStringLiteral("[SOURCE…]"));
    parser.addOptions(
        {{QStringLiteral("theme"), tr("light, dark, high-contrast or system."), tr("word")},
         {QStringLiteral("screen"), tr("The screen to begin with; with --pictures, a list."),
          tr("name")},
         {QStringLiteral("node"), tr("Select this node."), tr("name")},
         {QStringLiteral("as-of"), tr("Show everything as of T: 2026-02-27T03:45:00Z."), tr("T")},
         {QStringLiteral("known-at"), tr("Only what had been recorded by K."), tr("K")},
         {QStringLiteral("compare"),
          tr("Mark what differs from the moment T2; ‘known’: from what is, or was, known."),
          tr("T2")},
         {QStringLiteral("pictures"), tr("Render the screens to PNG files here; needs no display."),
          tr("folder")},
         {QStringLiteral("size"), tr("Of pictures, e.g. 1280x800; may be repeated."), tr("size")},
         {QStringLiteral("nodes"), tr("How many nodes the made-up fleet has."), tr("count")},
         {QStringLiteral("events"), tr("About how many events its history has."), tr("count")},
         {QStringLiteral("wall"), tr("Full screen, only the screen.")}});
}

Error wrong(const QString& what)
{
    return {ErrorCode::Usage, "usage", what.toStdString()};
}

Result<void> readNumbers(const QCommandLineParser& parser, ConsoleOptions& options)
{
    for (const QString& name : {QStringLiteral("nodes"), QStringLiteral("events")}) {
        if (!parser.isSet(name)) {
            continue;
        }
        bool ok = false;
        const quint64 number = parser.value(name).toULongLong(&ok);
        if (!ok || number == 0 || (name == u"nodes" && number > 1'000'000)) {
            return tl::unexpected(
                wrong(tr("--%1: ‘%2’ is no such number").arg(name, parser.value(name))));
        }
        if (name == u"nodes") {
            options.nodes = static_cast<quint32>(number);
        } else {
            options.events = number;
        }
    }
    return {};
}

} // namespace

std::optional<QSize> parseSize(const QString& text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2) {
        return std::nullopt;
    }
    const QSize size(parts[0].toInt(), parts[1].toInt());
    const bool sound = size.width() >= 640 && size.height() >= 400 && size.width() <= 16384 &&
                       size.height() <= 16384;
    return sound ? std::optional(size) : std::nullopt;
}

Result<ConsoleOptions> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        return tl::unexpected(wrong(parser.errorText()));
    }
    if (parser.isSet(QStringLiteral("help"))) {
        parser.showHelp(0);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        parser.showVersion();
    }
    ConsoleOptions options;
    options.sources = parser.positionalArguments();
    options.node = parser.value(QStringLiteral("node"));
    options.asOf = parser.value(QStringLiteral("as-of"));
    options.knownAt = parser.value(QStringLiteral("known-at"));
    options.compare = parser.value(QStringLiteral("compare"));
    options.pictures = parser.value(QStringLiteral("pictures"));
    options.wall = parser.isSet(QStringLiteral("wall"));
    options.screens = parser.value(QStringLiteral("screen")).split(u',', Qt::SkipEmptyParts);
    options.screen = options.screens.value(0);
    if (parser.isSet(QStringLiteral("theme"))) {
        const QString word = parser.value(QStringLiteral("theme"));
        options.theme = themeChoice(word);
        if (themeWord(*options.theme) != word) {
            return tl::unexpected(wrong(tr("--theme: there is no theme ‘%1’").arg(word)));
        }
    }
    for (const QString& text : parser.values(QStringLiteral("size"))) {
        const auto size = parseSize(text);
        if (!size) {
            return tl::unexpected(wrong(tr("--size: ‘%1’ is no size like 1280x800").arg(text)));
        }
        options.sizes << *size;
    }
    if (const auto numbers = readNumbers(parser, options); !numbers) {
        return tl::unexpected(numbers.error());
    }
    return options;
}

} // namespace souverix
