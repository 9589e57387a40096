#include "views/common/validity.h"

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

} // namespace

Validity validityOf(UtcTime notBefore, UtcTime notAfter, bool held, bool revoked, UtcTime at)
{
    if (revoked) {
        return Validity::Revoked;
    }
    if (!held) {
        return Validity::Replaced;
    }
    if (notAfter < at) {
        return Validity::Expired;
    }
    if (at < notBefore) {
        return Validity::NotYetValid;
    }
    const double life = (notAfter - notBefore).toSeconds();
    const double left = (notAfter - at).toSeconds();
    if (left * 10 <= life) {
        return Validity::Ending;
    }
    return left * 3 <= life ? Validity::Due : Validity::Valid;
}

QString validityText(Validity validity)
{
    switch (validity) {
    case Validity::Valid:
        return tr("valid");
    case Validity::Due:
        return tr("due for renewal");
    case Validity::Ending:
        return tr("ends soon");
    case Validity::Expired:
        return tr("expired");
    case Validity::NotYetValid:
        return tr("not yet valid");
    case Validity::Replaced:
        return tr("replaced");
    case Validity::Revoked:
        break;
    }
    return tr("revoked");
}

const char* validityWord(Validity validity)
{
    constexpr const char* kWords[] = {"valid",         "due",      "ending", "expired",
                                      "not-yet-valid", "replaced", "revoked"};
    return kWords[static_cast<std::size_t>(validity)];
}

Tone toneOf(Validity validity)
{
    switch (validity) {
    case Validity::Valid:
        return Tone::Nominal;
    case Validity::Due:
        return Tone::Low;
    case Validity::Ending:
        return Tone::Medium;
    case Validity::Expired:
        return Tone::High;
    case Validity::NotYetValid:
        return Tone::Medium;
    case Validity::Replaced:
        return Tone::Gone;
    case Validity::Revoked:
        break;
    }
    return Tone::Critical;
}

QString remainingText(UtcTime notBefore, UtcTime notAfter, UtcTime at)
{
    if (notAfter < at) {
        return tr("ended %1").arg(format::age(notAfter, at));
    }
    if (at < notBefore) {
        return tr("begins %1").arg(format::age(notBefore, at));
    }
    return tr("%1 left of %2").arg(format::span(notAfter - at), format::span(notAfter - notBefore));
}

} // namespace souverix
