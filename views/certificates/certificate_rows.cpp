#include "views/certificates/certificate_rows.h"

#include <algorithm>

#include <QCoreApplication>

#include "views/common/compared_rows.h"
#include "views/common/format.h"
#include "views/common/trust_words.h"
#include "views/common/validity.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

enum CertificateColumn : std::size_t {
    Status,
    Subject,
    Holder,
    Lifetime,
    Remaining,
    Ends,
    Binds,
    Verdict,
    Role,
    Issuer,
    Dependants,
    Issued,
    Serial,
};

bool inForce(const CertificateRow& row)
{
    return row.status == CertificateStatus::Valid || row.status == CertificateStatus::Expiring;
}

QString bindsText(const CertificateRow& row)
{
    if (row.chain.empty() || row.binding >= row.chain.size()) {
        return tr("chain not held");
    }
    return row.binding == 0 ? tr("itself") : commonName(row.chain[row.binding].subject);
}

const char* bindsWord(const CertificateRow& row)
{
    if (row.chain.empty() || row.binding >= row.chain.size()) {
        return "unknown";
    }
    return row.binding == 0 ? "itself" : "issuer";
}

} // namespace

Tone toneOf(CertificateStatus status)
{
    constexpr std::array kTable{Tone::Nominal,  Tone::Medium, Tone::High,
                                Tone::Critical, Tone::Gone,   Tone::Unknown};
    return kTable[static_cast<std::size_t>(status)];
}

QString certificateStatusText(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::Valid:
        return tr("valid");
    case CertificateStatus::Expiring:
        return tr("expiring");
    case CertificateStatus::Expired:
        return tr("expired");
    case CertificateStatus::Revoked:
        return tr("revoked");
    case CertificateStatus::Replaced:
        return tr("replaced");
    case CertificateStatus::Missing:
        break;
    }
    return tr("missing");
}

QString certificateRoleText(std::string_view role)
{
    if (role == "node") {
        return tr("node");
    }
    if (role == "signer") {
        return tr("signer");
    }
    if (role == "issuer") {
        return tr("issuer");
    }
    if (role == "root") {
        return tr("root");
    }
    return role == "batch" ? tr("batch") : qstr(role);
}

std::vector<Column> certificateListColumns()
{
    std::vector<Column> columns{
        {QStringLiteral("status"), tr("Status"), false, 11,
         tr("Expiring is judged against its own lifetime")},
        {QStringLiteral("subject"), tr("Subject"), false, 20, {}},
        {QStringLiteral("holder"), tr("Held by"), false, 16, {}},
        {QStringLiteral("left"), tr("Of its own lifetime"), true, 22,
         tr("The bar is its lifetime, the line the moment looked at; a second line where a link "
            "of its chain ends first. The number is what is left, in percent.")},
        {QStringLiteral("remaining"), tr("Remaining"), true, 18, tr("In hours for filters")},
        {QStringLiteral("ends"), tr("Ends (UTC)"), true, 20, {}},
        {QStringLiteral("binds"), tr("What binds"), false, 20,
         tr("The link of its chain that lapses first")},
        {QStringLiteral("trust"), tr("Trust"), false, 13, tr("Judged at the moment looked at")},
        {QStringLiteral("role"), tr("Role"), false, 8, {}},
        {QStringLiteral("issuer"), tr("Issuer"), false, 20, {}},
        {QStringLiteral("nodes"), tr("Nodes"), true, 7, tr("How many nodes rest on it")},
        {QStringLiteral("issued"), tr("Issued (UTC)"), true, 20, {}},
        {QStringLiteral("serial"), tr("Serial"), false, 24, {}},
    };
    return ageing(std::move(columns), {"left", "remaining"});
}

CertificateRows::CertificateRows(std::shared_ptr<const CertificateList> list,
                                 std::shared_ptr<const Names> names)
    : m_list(std::move(list)), m_names(std::move(names))
{
}

QString CertificateRows::text(std::size_t row, std::size_t column) const
{
    const CertificateRow& c = certificate(row);
    switch (column) {
    case Status:
        return certificateStatusText(c.status);
    case Subject:
        return commonName(c.subject);
    case Holder:
        return c.holder.empty() ? QStringLiteral("–") : qstr(c.holder);
    case Lifetime:
        return {}; // painted
    case Remaining:
        return remainingText(c.notBefore, c.notAfter, m_list->at);
    case Ends:
        return format::utc(c.notAfter);
    case Binds:
        return bindsText(c);
    case Verdict:
        return verdictText(c.now.verdict);
    case Role:
        return certificateRoleText(c.role);
    case Issuer:
        return commonName(c.issuer);
    case Dependants:
        return format::count(c.dependants);
    case Issued:
        return format::utc(c.issuedAt);
    case Serial:
        return qstr(c.serial);
    default:
        return {};
    }
}

QString CertificateRows::value(std::size_t row, std::size_t column) const
{
    const CertificateRow& c = certificate(row);
    switch (column) {
    case Status:
        return qstr(kCertificateStatusWords[static_cast<std::size_t>(c.status)]);
    case Subject:
        return qstr(c.subject);
    case Holder:
        return qstr(c.holder);
    case Lifetime:
        return format::percent(c.lifetimeLeft);
    case Binds:
        return QLatin1String(bindsWord(c));
    case Verdict:
        return qstr(wordOf(c.now.verdict));
    case Role:
        return qstr(c.role);
    case Issuer:
        return qstr(c.issuer);
    default:
        return text(row, column);
    }
}

std::optional<double> CertificateRows::number(std::size_t row, std::size_t column) const
{
    const CertificateRow& c = certificate(row);
    switch (column) {
    case Lifetime:
        return c.lifetimeLeft * 100;
    case Remaining:
        return (c.notAfter - m_list->at).toSeconds() / 3600;
    case Ends:
        return static_cast<double>(c.notAfter.seconds);
    case Dependants:
        return c.dependants;
    case Issued:
        return static_cast<double>(c.issuedAt.seconds);
    default:
        return std::nullopt;
    }
}

std::optional<Tone> CertificateRows::tone(std::size_t row, std::size_t column) const
{
    const CertificateRow& c = certificate(row);
    if (column == Status) {
        return toneOf(c.status);
    }
    if (column == Verdict) {
        return toneOf(c.now.verdict);
    }
    if (column == Binds && inForce(c) && c.binding > 0) {
        return Tone::Low;
    }
    return std::nullopt;
}

std::uint64_t CertificateRows::key(std::size_t row) const
{
    const CertificateRow& c = certificate(row);
    const std::hash<std::string_view> hash;
    std::uint64_t key = hash(c.digest);
    for (const std::string_view part :
         {std::string_view(c.serial), std::string_view(c.holder), std::string_view(c.role)}) {
        key = key * 1000003 + hash(part);
    }
    return key * 1000003 + static_cast<std::uint64_t>(c.issuedAt.seconds);
}

CertificateCounts countCertificates(const CertificateList& list)
{
    CertificateCounts counts;
    for (const CertificateRow& row : list.rows) {
        ++counts.byStatus[static_cast<std::size_t>(row.status)];
        if (inForce(row) && row.binding > 0) {
            ++counts.boundByIssuer;
        }
    }
    return counts;
}

} // namespace souverix
