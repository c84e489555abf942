import QtQuick
import QtCharts

// Where Qt Charts draws: a whole item of plot area, and nothing of its own axes, legend or margins.
ChartView {
    antialiasing: true
    backgroundColor: "transparent"
    backgroundRoundness: 0
    dropShadowEnabled: false
    plotAreaColor: "transparent"
    legend.visible: false
    margins.left: 0
    margins.right: 0
    margins.top: 0
    margins.bottom: 0
    animationOptions: ChartView.NoAnimation
    plotArea: Qt.rect(0, 0, width, height)
    Accessible.ignored: true
}
