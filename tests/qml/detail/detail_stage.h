#pragma once

#include "Charts/chart_explorer.h"
#include "Controls/later_turn.h"
#include "StockDetail/stock_detail_view_model.h"
#include "support/fake_api_client.h"
#include "support/page_window.h"

#include <QTest>

#include <cmath>

namespace soundings::test {

/// The stock page with a fake engine behind it.
struct DetailStage {
    FakeApiClient client;
    PageWindow view;

    bool open(const QString &ticker = QStringLiteral("NRTH"), QSize size = {1200, 840})
    {
        return view.load(QStringLiteral("Soundings.StockDetail"), QStringLiteral("StockDetailPage"),
            {{QStringLiteral("client"), QVariant::fromValue<client::ApiClient *>(&client)}, {QStringLiteral("ticker"), ticker}},
            size);
    }
    window::StockDetailViewModel *model() const
    {
        return view.page()->property("viewModel").value<window::StockDetailViewModel *>();
    }
    bool isReady() const
    {
        return model()->priceStatus()->state() == window::PageState::Ready
            && model()->storyStatus()->state() == window::PageState::Ready && !window::Turns::instance()->isWaiting();
    }
    charts::ChartExplorer *explorer() const
    {
        return qobject_cast<charts::ChartExplorer *>(view.findType(QStringLiteral("soundings::charts::ChartExplorer")));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view.window(), key, modifiers); }
    void focusChart() { QMetaObject::invokeMethod(view.page(), "focusContent"); }
};

/// Pixels of about this colour in a part of a picture.
inline int inkedPixels(const QImage &picture, const QRect &box, QColor colour)
{
    int count = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                    + std::abs(pixel.blue() - colour.blue())
                < 60)
                ++count;
        }
    }
    return count;
}

} // namespace soundings::test
