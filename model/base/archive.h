#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/base/names.h"
#include "model/base/utc_time.h"

namespace souverix
{

/// Compact binary form of plain values: what the replica keeps of facts and folded states. A type
/// takes part by a free function `template <class A> void archive(A& a, T& value)` that passes its
/// members to `a(...)`; the same function then writes, reads and hashes it.
///
/// Integers are LEB128 (signed ones zigzag), so small numbers cost one byte.
class ArchiveWriter
{
public:
    explicit ArchiveWriter(std::string& out) : m_out(out) {}

    template <class... T>
    void operator()(const T&... values)
    {
        (put(values), ...);
    }

    void putVarint(std::uint64_t v)
    {
        if (v < 0x80) {
            m_out += static_cast<char>(v);
            return;
        }
        char raw[10];
        std::size_t n = 0;
        while (v >= 0x80) {
            raw[n++] = static_cast<char>(v | 0x80);
            v >>= 7;
        }
        raw[n++] = static_cast<char>(v);
        m_out.append(raw, n);
    }

private:
    template <class T>
    void put(const T& v)
    {
        if constexpr (std::is_enum_v<T>)
            putVarint(static_cast<std::uint64_t>(v));
        else if constexpr (std::is_same_v<T, bool> ||
                           (std::is_integral_v<T> && std::is_unsigned_v<T>))
            putVarint(static_cast<std::uint64_t>(v));
        else if constexpr (std::is_integral_v<T>)
            putVarint(static_cast<std::uint64_t>(v) << 1 ^
                      static_cast<std::uint64_t>(std::int64_t{v} >> 63));
        else if constexpr (std::is_same_v<T, double>)
            putDouble(v);
        else
            archive(*this, const_cast<T&>(v)); // NOLINT(cppcoreguidelines-pro-type-const-cast): one
                                               // function reads and writes
    }
    void put(const std::string& v)
    {
        putVarint(v.size());
        m_out += v;
    }
    void put(const UtcTime& v)
    {
        put(v.seconds);
        put(v.nanos);
    }
    template <class T>
    void put(const std::vector<T>& v)
    {
        putVarint(v.size());
        for (const T& item : v)
            put(item);
    }
    template <class T>
    void put(const std::optional<T>& v)
    {
        put(v.has_value());
        if (v)
            put(*v);
    }
    template <class A, class B>
    void put(const std::pair<A, B>& v)
    {
        put(v.first);
        put(v.second);
    }
    template <class A, class B>
    void put(const std::map<A, B>& v)
    {
        putVarint(v.size());
        for (const auto& item : v)
            put(item);
    }
    template <std::size_t N>
    void put(const std::array<std::uint8_t, N>& v)
    {
        m_out.append(reinterpret_cast<const char*>(v.data()), N);
    }
    void putDouble(double v)
    {
        // Counts and round figures are the rule: one bit says 'a small integer'.
        const auto whole = static_cast<std::int64_t>(v >= -1e15 && v <= 1e15 ? v : 0);
        if (static_cast<double>(whole) == v && !(v == 0 && std::bit_cast<std::uint64_t>(v) != 0)) {
            m_out += '\0';
            put(whole);
            return;
        }
        m_out += '\1';
        const auto bits = std::bit_cast<std::uint64_t>(v);
        char raw[8];
        std::memcpy(raw, &bits, 8);
        m_out.append(raw, 8);
    }

    std::string& m_out;
};

/// Reads what ArchiveWriter wrote. Bytes cut short or out of range give zeros and turn ok() false,
/// for good; nothing is read outside `in`.
class ArchiveReader
{
public:
    explicit ArchiveReader(std::string_view in) : m_in(in) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_in.size(); }
    /// How many bytes were read.
    [[nodiscard]] std::size_t position() const { return m_at; }

    template <class... T>
    void operator()(T&... values)
    {
        (get(values), ...);
    }

    std::uint64_t getVarint()
    {
        std::uint64_t v = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at == m_in.size())
                break;
            const auto byte = static_cast<std::uint8_t>(m_in[m_at++]);
            v |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0)
                return v;
        }
        m_ok = false;
        return 0;
    }

private:
    template <class T>
    void get(T& v)
    {
        if constexpr (std::is_enum_v<T>) {
            v = static_cast<T>(getVarint());
        } else if constexpr (std::is_same_v<T, bool>) {
            v = getVarint() != 0;
        } else if constexpr (std::is_integral_v<T> && std::is_unsigned_v<T>) {
            v = static_cast<T>(getVarint());
        } else if constexpr (std::is_integral_v<T>) {
            const std::uint64_t raw = getVarint();
            v = static_cast<T>(static_cast<std::int64_t>(raw >> 1) ^
                               -static_cast<std::int64_t>(raw & 1));
        } else if constexpr (std::is_same_v<T, double>) {
            getDouble(v);
        } else {
            archive(*this, v);
        }
    }
    void get(std::string& v)
    {
        const std::uint64_t n = getVarint();
        v = take(n);
    }
    void get(UtcTime& v)
    {
        get(v.seconds);
        get(v.nanos);
    }
    template <class T>
    void get(std::vector<T>& v)
    {
        const std::uint64_t n = getVarint();
        v.clear();
        for (std::uint64_t i = 0; i < n && m_ok; ++i)
            get(v.emplace_back());
    }
    template <class T>
    void get(std::optional<T>& v)
    {
        bool has = false;
        get(has);
        v.reset();
        if (has)
            get(v.emplace());
    }
    template <class A, class B>
    void get(std::pair<A, B>& v)
    {
        get(v.first);
        get(v.second);
    }
    template <class A, class B>
    void get(std::map<A, B>& v)
    {
        const std::uint64_t n = getVarint();
        v.clear();
        for (std::uint64_t i = 0; i < n && m_ok; ++i) {
            std::pair<A, B> item;
            get(item);
            v.insert(std::move(item));
        }
    }
    template <std::size_t N>
    void get(std::array<std::uint8_t, N>& v)
    {
        const std::string_view raw = take(N);
        if (raw.size() == N)
            std::memcpy(v.data(), raw.data(), N);
    }
    void getDouble(double& v)
    {
        const std::string_view tag = take(1);
        if (tag == std::string_view("\0", 1)) {
            std::int64_t whole = 0;
            get(whole);
            v = static_cast<double>(whole);
            return;
        }
        const std::string_view raw = take(8);
        if (raw.size() == 8) {
            std::uint64_t bits = 0;
            std::memcpy(&bits, raw.data(), 8);
            v = std::bit_cast<double>(bits);
        }
    }
    std::string_view take(std::uint64_t n)
    {
        if (n > m_in.size() - m_at) {
            m_ok = false;
            m_at = m_in.size();
            return {};
        }
        const std::string_view taken = m_in.substr(m_at, static_cast<std::size_t>(n));
        m_at += static_cast<std::size_t>(n);
        return taken;
    }

    std::string_view m_in;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace souverix
