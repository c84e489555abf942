#pragma once

#include "accessible_item.h"

namespace soundings::window {

/// A progress bar with its value, which Qt's own does not tell.
class AccessibleProgress : public AccessibleItem, public QAccessibleValueInterface {
public:
    using AccessibleItem::AccessibleItem;

    QAccessible::Role role() const override { return QAccessible::ProgressBar; }
    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &) override { }
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override { return 0.0; }
    void *interface_cast(QAccessible::InterfaceType type) override;
};

} // namespace soundings::window
