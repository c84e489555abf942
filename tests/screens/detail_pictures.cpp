// Pictures of the stock page for people to look at: detail_pictures FOLDER [NAME-PART]
#include "StockDetail/stock_detail_view_model.h"
#include "Theme/fonts.h"
#include "Theme/theme.h"
#include "support/fake_api_client.h"
#include "support/page_window.h"

#include <QApplication>
#include <QQuickStyle>
#include <QTest>

#include <cstdio>

using namespace soundings;

namespace {

struct Shot {
    const char *name;
    const char *theme;
    double text;
    QSize size;
    const char *what; ///< "", "table", "candles", "cursor", "failed", "sample", "unrated", "bottom", "5y", "playing", "saving",
                      ///< "explain",
};

constexpr Shot kShots[] = {
    {"detail-light", "light", 1, {1200, 840}, "cursor"},
    {"detail-dark", "dark", 1, {1200, 840}, ""},
    {"detail-contrast", "contrast", 1, {1200, 840}, "cursor"},
    {"detail-contrast-light", "contrast-light", 1, {1200, 840}, "candles"},
    {"detail-candles", "light", 1, {1200, 840}, "candles"},
    {"detail-playing", "dark", 1, {1200, 840}, "playing"},
    {"detail-playing-200", "light", 2, {1200, 840}, "playing"},
    {"detail-saving", "light", 1, {1200, 840}, "saving"},
    {"detail-saving-200", "dark", 2, {960, 640}, "saving"},
    {"detail-explain", "light", 1, {1200, 840}, "explain"},
    {"detail-explain-200", "dark", 2, {960, 640}, "explain"},
    {"detail-5y-candles", "dark", 1, {1200, 840}, "5y"},
    {"detail-table", "light", 1, {1200, 840}, "table"},
    {"detail-drawdown", "light", 1, {1200, 840}, "drawdown"},
    {"detail-drawdown-200", "dark", 2, {1200, 840}, "drawdown"},
    {"detail-zoomed", "dark", 1, {1200, 840}, "zoomed"},
    {"detail-zoomed-200", "light", 2, {960, 640}, "zoomed"},
    {"detail-score", "light", 1, {1200, 840}, "score"},
    {"detail-score-200", "dark", 2, {960, 640}, "score"},
    {"detail-failed", "dark", 1, {1200, 840}, "failed"},
    {"detail-sample", "light", 1, {1200, 840}, "sample"},
    {"detail-unrated", "light", 1, {1200, 840}, "unrated"},
    {"detail-bottom", "light", 1, {1200, 840}, "bottom"},
    {"detail-narrow", "light", 1, {960, 640}, ""},
    {"detail-200", "light", 2, {1200, 840}, "cursor"},
    {"detail-200-narrow", "dark", 2, {960, 640}, ""},
    {"detail-200-bottom", "light", 2, {1200, 840}, "bottom"},
};

bool take(const Shot &shot, const QString &folder)
{
    auto *theme = window::Theme::instance();
    theme->setPreference(QString::fromLatin1(shot.theme));
    theme->setTextSize(shot.text);
    const QByteArrayView what(shot.what);
    test::FakeApiClient client;
    if (what == "sample")
        client.setSource(QStringLiteral("sample"));
    test::PageWindow view;
    view.window()->setColor(theme->canvas());
    const QString ticker = what == "unrated" ? QStringLiteral("TMRK") : QStringLiteral("NRTH");
    if (what == "failed")
        client.failCall(QStringLiteral("prices"),
            Error{ErrorCode::timeout,
                QStringLiteral("FMP did not answer within 10 seconds, three times. Only the chart is missing.")});
    if (!view.load(QStringLiteral("Soundings.StockDetail"), QStringLiteral("StockDetailPage"),
            {{QStringLiteral("client"), QVariant::fromValue<client::ApiClient *>(&client)}, {QStringLiteral("ticker"), ticker}},
            shot.size))
        return false;
    auto *model = view.page()->property("viewModel").value<window::StockDetailViewModel *>();
    if (what == "5y")
        model->setPeriod(QStringLiteral("5y"));
    QTest::qWait(100);
    if (what == "candles" || what == "5y")
        model->history()->setCandles(true);
    QMetaObject::invokeMethod(view.page(), "focusContent");
    if (what == "cursor") {
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(view.window(), Qt::Key_PageUp);
    } else if (what == "table")
        QTest::keyClick(view.window(), Qt::Key_D);
    else if (what == "playing")
        QTest::keyClick(view.window(), Qt::Key_P);
    else if (what == "drawdown" || what == "zoomed") {
        if (what == "drawdown")
            model->history()->setDrawdownShown(true);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(view.window(), Qt::Key_PageUp);
        if (what == "zoomed")
            QTest::keyClick(view.window(), Qt::Key_Plus);
    } else if (what == "score") {
        const QVariantList regions = view.page()->property("regions").toList();
        QMetaObject::invokeMethod(regions[2].value<QQuickItem *>(), "enter");
        QTest::keyClick(view.window(), Qt::Key_PageUp);
        QTest::keyClick(view.window(), Qt::Key_Down);
    } else if (what == "saving")
        QTest::keyClick(view.window(), Qt::Key_S, Qt::ControlModifier);
    else if (what == "explain") {
        view.find("name", QStringLiteral("Fundamentals with the sector's median"))->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(view.window(), Qt::Key_Down);
        QTest::keyClick(view.window(), Qt::Key_F1);
    } else if (what == "bottom") {
        auto *scroller = view.findType(QStringLiteral("QQuickFlickable"));
        scroller->setProperty("contentY", scroller->property("contentHeight").toReal() - scroller->height());
    }
    if (what.isEmpty())
        view.window()->contentItem()->forceActiveFocus();
    QTest::qWait(450); // skeletons come after 300 ms
    return view.picture().save(folder + QLatin1Char('/') + QLatin1String(shot.name) + QStringLiteral(".png"));
}

} // namespace

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (argc < 2) {
        std::fputs("usage: detail_pictures FOLDER [NAME-PART]\n", stderr);
        return 2;
    }
    window::Theme::instance()->setFamily(window::loadFonts());
    for (const Shot &shot : kShots) {
        if ((argc < 3 || QByteArray(shot.name).contains(argv[2])) && !take(shot, QString::fromLocal8Bit(argv[1])))
            return 1;
    }
    return 0;
}
