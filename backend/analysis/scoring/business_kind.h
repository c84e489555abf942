#pragma once

#include <QStringView>

#include <array>

namespace soundings::analysis {

/// What a company does, as far as it changes which figures mean something.
enum class BusinessKind {
    general,
    financial, ///< banks, insurers, lenders: debt is their raw material
    reit, ///< property trusts: depreciation hides what they earn
    utility, ///< regulated, so that more debt is borne
};
inline constexpr std::array kBusinessKinds = {
    BusinessKind::general, BusinessKind::financial, BusinessKind::reit, BusinessKind::utility};

/// Reads GICS and Yahoo names of industries. The sector counts only for utilities and where there is no industry, so that
/// card networks and exchanges, which share the sector of the banks, are not taken for one.
BusinessKind businessKindOf(QStringView sector, QStringView industry);

/// "Companies in general", "Banks, insurers and lenders", ...
const char *labelOf(BusinessKind kind);

} // namespace soundings::analysis
