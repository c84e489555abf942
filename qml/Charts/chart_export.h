#pragma once

#include "base/executor.h"
#include "chart_files.h"
#include "chart_source.h"

#include <QPointer>

namespace soundings::charts {

/// Saves a chart as a picture or as figures, away from the GUI thread, and says where.
class ChartExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::ChartSource *source MEMBER m_source NOTIFY sourceChanged)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY nameChanged) ///< of the chart, where it has none itself
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)

public:
    explicit ChartExport(QObject *parent = nullptr);
    ~ChartExport() override;

    QString kind() const { return chartFileSuffix(m_kind); }
    void setKind(const QString &kind); ///< "png", "svg" or "csv"; the path's end follows
    QString path() const { return m_path; }
    void setPath(const QString &path);
    QString problem() const { return m_problem; } ///< why nothing was saved, and what to do
    bool isBusy() const { return m_busy; }

    /// A new name in the folder of the last time.
    Q_INVOKABLE void suggest();
    /// A file that is there is replaced when one saves a second time after being told.
    Q_INVOKABLE void save();

signals:
    void sourceChanged();
    void nameChanged();
    void kindChanged();
    void pathChanged();
    void problemChanged();
    void busyChanged();
    void saved(const QString &sentence);

private:
    void finish(const Result<void> &outcome, const QString &path);
    void setProblem(const QString &problem);

    std::shared_ptr<const ChartPicture> picture() const;

    QPointer<ChartSource> m_source;
    QString m_name;
    std::unique_ptr<Executor> m_executor; ///< only made when something is saved
    ChartFile m_kind = ChartFile::png;
    QString m_path, m_problem;
    bool m_busy = false;
    bool m_mayReplace = false; ///< the path was said to be taken
};

} // namespace soundings::charts
