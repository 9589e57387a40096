#include "views/common/plain_rows.h"

#include "views/common/format.h"

namespace souverix
{

void PlainRows::add(std::vector<PlainCell> cells, std::optional<EventRef> ref)
{
    // The low bit keeps keys of events and of places apart.
    const std::uint64_t key =
        ref ? (((static_cast<std::uint64_t>(ref->region) << 40) ^ ref->sequence) << 1) | 1
            : m_rows.size() << 1;
    m_rows.push_back({std::move(cells), ref, key});
}

const PlainCell* PlainRows::cell(std::size_t row, std::size_t column) const
{
    const auto& cells = m_rows[row].cells;
    return column < cells.size() ? &cells[column] : nullptr;
}

QString PlainRows::text(std::size_t row, std::size_t column) const
{
    const PlainCell* found = cell(row, column);
    return found == nullptr ? QString() : found->text;
}

QString PlainRows::value(std::size_t row, std::size_t column) const
{
    const PlainCell* found = cell(row, column);
    if (found == nullptr) {
        return {};
    }
    return found->value.isEmpty() ? found->text : found->value;
}

std::optional<double> PlainRows::number(std::size_t row, std::size_t column) const
{
    const PlainCell* found = cell(row, column);
    return found == nullptr ? std::nullopt : found->number;
}

std::optional<Tone> PlainRows::tone(std::size_t row, std::size_t column) const
{
    const PlainCell* found = cell(row, column);
    return found == nullptr ? std::nullopt : found->tone;
}

PlainCell timeCell(UtcTime time)
{
    const double seconds =
        static_cast<double>(time.seconds) + static_cast<double>(time.nanos) / 1e9;
    return {format::utc(time), QString::fromStdString(time.toString()), seconds, std::nullopt};
}

} // namespace souverix
