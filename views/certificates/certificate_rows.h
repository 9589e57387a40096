#pragma once

#include <array>
#include <memory>
#include <vector>

#include "model/query/trust_values.h"
#include "views/common/table_rows.h"

namespace souverix
{

[[nodiscard]] Tone toneOf(CertificateStatus status);
[[nodiscard]] QString certificateStatusText(CertificateStatus status);
/// `node`, `signer`, `issuer`, `root`, `batch` in the reader's language.
[[nodiscard]] QString certificateRoleText(std::string_view role);

[[nodiscard]] std::vector<Column> certificateListColumns();
/// Where the bar of the lifetime is painted.
inline constexpr int kLifetimeColumn = 3;

/// The list of certificates as a table; columns as certificateListColumns(). Any thread.
class CertificateRows : public TableRows
{
public:
    CertificateRows(std::shared_ptr<const CertificateList> list,
                    std::shared_ptr<const Names> names);
    [[nodiscard]] const CertificateRow& certificate(std::size_t row) const
    {
        return m_list->rows[row];
    }
    [[nodiscard]] const CertificateList& list() const { return *m_list; }
    [[nodiscard]] const Names& names() const { return *m_names; }

    [[nodiscard]] std::size_t size() const override { return m_list->rows.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const CertificateList> m_list;
    std::shared_ptr<const Names> m_names;
};

/// Certificates by status, and those whose chain ends before they do.
struct CertificateCounts {
    std::array<std::uint64_t, kCertificateStatusWords.size()> byStatus{};
    std::uint64_t boundByIssuer = 0; ///< in force, and a link above the leaf lapses first
};
[[nodiscard]] CertificateCounts countCertificates(const CertificateList& list);

} // namespace souverix
