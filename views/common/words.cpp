#include "views/common/words.h"

#include <array>

#include <QCoreApplication>

#include "views/common/format.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

// Named so that the translator's extraction sees every word; looked up by the contract's own.
[[maybe_unused]] constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("souverix", "none"),
    QT_TRANSLATE_NOOP("souverix", "unknown"),
    QT_TRANSLATE_NOOP("souverix", "low"),
    QT_TRANSLATE_NOOP("souverix", "medium"),
    QT_TRANSLATE_NOOP("souverix", "high"),
    QT_TRANSLATE_NOOP("souverix", "critical"),
    QT_TRANSLATE_NOOP("souverix", "pinned"),
    QT_TRANSLATE_NOOP("souverix", "unpinned"),
    QT_TRANSLATE_NOOP("souverix", "unproven"),
    QT_TRANSLATE_NOOP("souverix", "broken"),
    QT_TRANSLATE_NOOP("souverix", "forked"),
    QT_TRANSLATE_NOOP("souverix", "provisioning"),
    QT_TRANSLATE_NOOP("souverix", "active"),
    QT_TRANSLATE_NOOP("souverix", "maintenance"),
    QT_TRANSLATE_NOOP("souverix", "isolated"),
    QT_TRANSLATE_NOOP("souverix", "decommissioning"),
    QT_TRANSLATE_NOOP("souverix", "decommissioned"),
    QT_TRANSLATE_NOOP("souverix", "connected"),
    QT_TRANSLATE_NOOP("souverix", "degraded"),
    QT_TRANSLATE_NOOP("souverix", "intermittent"),
    QT_TRANSLATE_NOOP("souverix", "disconnected"),
    QT_TRANSLATE_NOOP("souverix", "autonomous"),
    QT_TRANSLATE_NOOP("souverix", "affirming"),
    QT_TRANSLATE_NOOP("souverix", "warning"),
    QT_TRANSLATE_NOOP("souverix", "contraindicated")};

QString wordOf(std::string_view word)
{
    return word.empty() ? QStringLiteral("–") : tr(std::string(word).c_str());
}

} // namespace

QString severityText(Severity severity)
{
    return wordOf(severityWord(severity));
}

QString trustText(TrustWord word)
{
    return wordOf(trustWordText(word));
}

QString trustMeaning(TrustWord word)
{
    switch (word) {
    case TrustWord::Pinned:
        return tr("Proven against a checkpoint whose key is pinned here.");
    case TrustWord::Unpinned:
        return tr("Proven against a checkpoint, but nobody has pinned its key on this machine.");
    case TrustWord::Unproven:
        return tr("No signed checkpoint covers these entries.");
    case TrustWord::Broken:
        return tr("What is held does not match what was signed.");
    case TrustWord::Forked:
        return tr("The log has shown two signed heads that cannot both be true.");
    }
    return {};
}

QString phaseText(std::string_view phase)
{
    return wordOf(phase);
}

QString connectivityText(std::string_view state)
{
    return wordOf(state);
}

QString attestationText(std::string_view status)
{
    return wordOf(status);
}

} // namespace souverix
