// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/bill_groups.h"

namespace mitsumori {

/// The bills of many months over the same rates, amounts only: the same as priceBill() of each month's items
/// that use anything, to the last digit. Items of a rate and rates of a pool are found once, and what uses
/// the same as in the month before keeps its amounts.
class MonthlyBill {
  public:
    /// The rates of the items; quantities come with each month.
    explicit MonthlyBill(std::vector<BillItem> items);

    /// An item's quantity (and machines) from now on.
    void set(std::size_t item, Quantity quantity, Decimal count);
    /// The amounts of the bill as it stands, in the order of the items. Throws ArithmeticError; then the bill
    /// must not be used again.
    const std::vector<Money> &amounts();

  private:
    void price(const BillGroup &group);

    std::vector<BillItem> items_;
    std::vector<BillGroup> groups_;
    std::vector<std::vector<std::size_t>> pools_; ///< by index into groups_
    std::vector<std::size_t> groupOf_;            ///< by item
    std::vector<char> changed_;                   ///< by group
    std::vector<Money> amounts_;
};

} // namespace mitsumori
