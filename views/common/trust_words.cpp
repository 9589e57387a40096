#include "views/common/trust_words.h"

#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "views/common/format.h"
#include "views/common/link_browser.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

} // namespace

Tone toneOf(TrustVerdict verdict)
{
    constexpr std::array kTable{Tone::Nominal, Tone::Low,  Tone::Unknown, Tone::Unknown,
                                Tone::Medium,  Tone::High, Tone::Critical};
    return kTable[static_cast<std::size_t>(verdict)];
}

QString verdictText(TrustVerdict verdict)
{
    switch (verdict) {
    case TrustVerdict::Valid:
        return tr("valid");
    case TrustVerdict::Unpinned:
        return tr("unpinned");
    case TrustVerdict::Missing:
        return tr("missing");
    case TrustVerdict::UnknownForm:
        return tr("unknown form");
    case TrustVerdict::Expired:
        return tr("expired");
    case TrustVerdict::Distrusted:
        return tr("distrusted");
    case TrustVerdict::Invalid:
        break;
    }
    return tr("invalid");
}

QString verdictMeaning(TrustVerdict verdict)
{
    switch (verdict) {
    case TrustVerdict::Valid:
        return tr("Proven up to a root that is pinned here.");
    case TrustVerdict::Unpinned:
        return tr("All is right, but the root or key is not one that is pinned here.");
    case TrustVerdict::Missing:
        return tr("The material that would prove it is not held.");
    case TrustVerdict::UnknownForm:
        return tr("The material is of a form that this program does not know.");
    case TrustVerdict::Expired:
        return tr("Something it rests on is outside its dates.");
    case TrustVerdict::Distrusted:
        return tr("Something it rests on was recalled or revoked.");
    case TrustVerdict::Invalid:
        break;
    }
    return tr("A signature, digest, subject or chain is wrong.");
}

QString claimText(ClaimKind claim)
{
    switch (claim) {
    case ClaimKind::Unit:
        return tr("unit");
    case ClaimKind::Firmware:
        return tr("firmware");
    case ClaimKind::Image:
        return tr("image");
    case ClaimKind::Provenance:
        return tr("provenance");
    case ClaimKind::Sbom:
        return tr("SBOM");
    case ClaimKind::NodeCertificate:
        return tr("node certificate");
    case ClaimKind::Attestation:
        return tr("attestation");
    case ClaimKind::Log:
        break;
    }
    return tr("log");
}

QString trustThingText(TrustThing thing)
{
    switch (thing) {
    case TrustThing::Batch:
        return tr("batch");
    case TrustThing::Signer:
        return tr("signer");
    case TrustThing::Certificate:
        return tr("certificate");
    case TrustThing::Image:
        return tr("image");
    case TrustThing::Firmware:
        return tr("firmware");
    case TrustThing::Component:
        break;
    }
    return tr("component");
}

QString trustReasonText(std::string_view reason)
{
    return qstr(reason).replace(u'-', u' ');
}

QString shortDigest(std::string_view text)
{
    constexpr std::size_t kKept = 12;
    const std::size_t colon = text.find("sha256:");
    if (colon == std::string_view::npos || text.size() < colon + 7 + kKept + 4) {
        return qstr(text);
    }
    std::size_t end = colon + 7;
    while (end < text.size() &&
           std::string_view("0123456789abcdef").find(text[end]) != std::string_view::npos) {
        ++end;
    }
    if (end < colon + 7 + kKept + 4) {
        return qstr(text);
    }
    return qstr(text.substr(0, colon + 7 + kKept)) + u'…' + qstr(text.substr(end));
}

QString commonName(std::string_view distinguishedName)
{
    std::size_t at = distinguishedName.find("CN=");
    std::size_t skip = 3;
    if (at == std::string_view::npos) {
        at = distinguishedName.find("CN = ");
        skip = 5;
    }
    if (at == std::string_view::npos) {
        return qstr(distinguishedName);
    }
    const std::string_view rest = distinguishedName.substr(at + skip);
    return qstr(rest.substr(0, rest.find_first_of(",/")));
}

QString eventLinks(const std::vector<EventRef>& events, const Names& names, std::size_t most)
{
    QStringList links;
    for (std::size_t i = 0; i < events.size() && i < most; ++i) {
        links << QStringLiteral("<a href='%1'>%2 %3</a>")
                     .arg(eventLink(events[i]), qstr(names.text(events[i].region)).toHtmlEscaped())
                     .arg(events[i].sequence);
    }
    if (events.size() > most) {
        links << tr("and %1 more").arg(format::count(events.size() - most));
    }
    return links.join(QStringLiteral(" · "));
}

} // namespace souverix
