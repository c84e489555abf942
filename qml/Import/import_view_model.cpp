#include "import_view_model.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "Controls/typed_values.h"
#include "client/import_calls.h"
#include "file_guess.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QUuid>

namespace soundings::window {

namespace {
/// A slice a turn of the event loop: about a millisecond from any disk that is not asleep.
constexpr qint64 kSlice = 1024 * 1024;
constexpr std::chrono::milliseconds kLookAgain{250}; ///< at what is stored
constexpr qint64 kLargest = 64 * 1024 * 1024; ///< that the engine takes
} // namespace

ImportViewModel::ImportViewModel(QObject *parent)
    : QObject(parent)
{
    m_notes.setKeys({QStringLiteral("line"), QStringLiteral("what"), QStringLiteral("reason")});
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &ImportViewModel::readSlice);
    m_watch.setInterval(kLookAgain);
    connect(&m_watch, &QTimer::timeout, this, &ImportViewModel::watch);
}

QString ImportViewModel::fileName() const
{
    return QFileInfo(m_file.fileName()).fileName();
}

double ImportViewModel::progress() const
{
    if (m_state == Storing)
        return m_share;
    const qint64 size = m_file.size();
    return m_state != Reading || size == 0 ? 0 : double(m_text.size()) / double(size);
}

bool ImportViewModel::needsTicker() const
{
    return m_needsTicker && m_kind == QLatin1String("prices");
}

void ImportViewModel::setKind(const QString &kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    // What was said of the other kind does not hold.
    if (m_state == Checked || m_state == Checking)
        set(Asking);
    else
        emit changed();
}

void ImportViewModel::setTicker(const QString &ticker)
{
    if (ticker == m_ticker)
        return;
    m_ticker = ticker;
    if (m_state == Checked || m_state == Checking)
        set(Asking);
    else
        emit changed();
}

void ImportViewModel::take(const QList<QUrl> &files)
{
    if (m_state == Storing) {
        m_waiting.append(files);
        emit changed();
        return;
    }
    cancel();
    m_waiting = files;
    next();
}

void ImportViewModel::next()
{
    cancel();
    if (m_waiting.isEmpty())
        return;
    const QUrl url = m_waiting.takeFirst();
    if (!url.isLocalFile())
        return refuse(tr("%1 is not on this computer. Save it here first, then import it.").arg(url.toDisplayString()));
    m_file.setFileName(url.toLocalFile());
    if (QFileInfo(m_file).isDir())
        return refuse(tr("%1 is a folder. Choose the files in it.").arg(fileName()));
    if (!m_file.open(QIODevice::ReadOnly))
        return refuse(tr("%1 cannot be read: %2. Check that the file is there and that you may read it.")
                .arg(fileName(), m_file.errorString()));
    if (m_file.size() > kLargest)
        return refuse(tr("%1 has %2; at most %3 go at once. Split it, or use “soundings-server import”.")
                .arg(fileName(), QLocale().formattedDataSize(m_file.size(), 1, QLocale::DataSizeSIFormat),
                    QLocale().formattedDataSize(kLargest, 0, QLocale::DataSizeSIFormat)));
    m_text.reserve(m_file.size());
    set(Reading);
    m_slice.start();
}

void ImportViewModel::choose()
{
    auto *dialog = new QFileDialog(nullptr, tr("Import CSV files"), {}, tr("CSV files (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::urlsSelected, this, &ImportViewModel::take);
    dialog->open();
}

void ImportViewModel::readSlice()
{
    const QByteArray slice = m_file.read(kSlice);
    m_text.append(slice);
    if (slice.isEmpty() || m_file.atEnd()) {
        m_slice.stop();
        m_file.close();
        readWhole();
    } else {
        emit changed();
    }
}

void ImportViewModel::readWhole()
{
    if (m_text.trimmed().isEmpty())
        return refuse(tr("%1 is empty. Choose another file.").arg(fileName()));
    const FileGuess guess = guessFile(fileName(), m_text.left(m_text.indexOf('\n')));
    m_kind = guess.kind;
    m_ticker = guess.ticker;
    m_needsTicker = guess.needsTicker;
    set(Asking);
    const bool isClear = !m_kind.isEmpty() && (!needsTicker() || !m_ticker.isEmpty());
    if (isClear)
        check();
    else
        emit checked();
}

void ImportViewModel::check()
{
    if (m_text.isEmpty())
        return;
    if (m_kind.isEmpty())
        return refuse(tr("Say what is in the file: prices, stocks or fundamentals."));
    if (needsTicker() && !typedTicker(m_ticker))
        return refuse(m_ticker.trimmed().isEmpty()
                ? tr("Type whose prices these are, such as AAPL.")
                : tr("“%1” is no ticker. Type one such as AAPL.").arg(m_ticker.trimmed().toUpper()));
    set(Checking);
    send(true);
}

void ImportViewModel::store()
{
    if (m_state != Checked)
        return;
    m_import = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_share = 0;
    set(Storing);
    send(false);
    m_watch.start();
}

void ImportViewModel::watch()
{
    if (!m_client || m_state != Storing)
        return m_watch.stop();
    if (m_stopping)
        return sendStop();
    // No answer is none yet: the file is on its way.
    m_client->send(
        client::importProgress(m_import), this, [this, number = m_number](const Result<client::ImportProgress> &progress) {
            if (number != m_number || m_state != Storing || !progress)
                return;
            m_share = progress->share;
            m_kept = progress->isStored;
            emit changed();
        });
}

void ImportViewModel::stop()
{
    if (!m_client || m_state != Storing || m_stopping)
        return;
    m_stopping = true;
    emit changed();
    sendStop();
}

void ImportViewModel::sendStop()
{
    m_client->send(client::stopImport(m_import), this, [this, number = m_number](const Result<bool> &stopped) {
        // What became of it the answer to the import says. One that has not begun yet is stopped with the next look.
        if (number != m_number || stopped || stopped.error().code == ErrorCode::notFound)
            return;
        m_stopping = false;
        emit changed();
    });
}

void ImportViewModel::endStoring()
{
    m_watch.stop();
    m_stopping = false;
    m_kept = false;
}

void ImportViewModel::send(bool dryRun)
{
    if (!m_client)
        return;
    const QString ticker = needsTicker() ? *typedTicker(m_ticker) : QString();
    const auto call =
        dryRun ? client::importFile(m_kind, m_text, ticker, true) : client::importFile(m_kind, m_text, ticker, m_import);
    m_client->send(call, this, [this, number = ++m_number](const Result<protocol::ImportReportDto> &report) {
        if (number != m_number)
            return;
        endStoring();
        if (report)
            return accept(*report);
        const bool wasStoring = m_state == Storing;
        if (wasStoring && report.error().code == ErrorCode::cancelled)
            takeBack();
        else
            refuse(EngineWords::said(report.error().message));
        if (wasStoring)
            emit notStored(fileName() + QStringLiteral(": ") + m_problem);
    });
}

/// As it was before it was to be stored.
void ImportViewModel::takeBack()
{
    m_state = Checked;
    m_problem = tr("The import was stopped. Nothing of %1 is stored.").arg(fileName());
    emit changed();
    emit checked();
}

void ImportViewModel::accept(const protocol::ImportReportDto &report)
{
    m_report = report;
    QVariantList rows;
    const auto add = [&rows](const QList<protocol::ImportNoteDto> &notes, const QString &what) {
        for (const protocol::ImportNoteDto &note : notes)
            rows.append(
                QVariantMap{{QStringLiteral("line"), Format::number(note.line, 0)}, {QStringLiteral("sort.line"), note.line},
                    {QStringLiteral("what"), what}, {QStringLiteral("reason"), EngineWords::said(note.reason)}});
    };
    add(report.rejected, tr("Left out"));
    add(report.flagged, tr("Odd", "a row of a file"));
    m_notes.setRecords(rows);
    m_problem.clear();
    set(report.dryRun ? Checked : Stored);
    emit checked();
    if (!report.dryRun)
        emit stored(
            fileName() + QStringLiteral(": ") + sentence(), report.tickers.size() == 1 ? report.tickers.front() : QString());
}

QString ImportViewModel::sentence() const
{
    if (m_state != Checked && m_state != Stored && m_state != Storing)
        return {};
    const auto count = [](int number) { return Format::number(number, 0); };
    QStringList parts{m_state == Stored
            ? tr("%Ln rows read, %1 stored, %2 replaced, %3 left out.", nullptr, m_report.read)
                  .arg(count(m_report.stored), count(m_report.replaced), count(m_report.rejectedCount))
            : tr("%Ln rows read: %1 new, %2 in place of others, %3 left out. Nothing is stored yet.", nullptr, m_report.read)
                  .arg(count(m_report.stored), count(m_report.replaced), count(m_report.rejectedCount))};
    if (m_report.flaggedCount > 0)
        parts.append(tr("%Ln look odd.", nullptr, m_report.flaggedCount));
    if (m_report.sampleRemoved > 0)
        parts.append(tr("%Ln invented prices give way.", nullptr, m_report.sampleRemoved));
    if (m_report.tickers.size() > 1)
        parts.append(tr("%1 tickers: %2%3.")
                .arg(count(int(m_report.tickers.size())), m_report.tickers.mid(0, 6).join(QStringLiteral(", ")),
                    m_report.tickers.size() > 6 ? QStringLiteral(", …") : QString()));
    return parts.join(u' ');
}

void ImportViewModel::cancel()
{
    ++m_number;
    endStoring();
    m_slice.stop();
    m_file.close();
    m_file.setFileName({});
    m_text.clear();
    m_kind.clear();
    m_ticker.clear();
    m_problem.clear();
    m_needsTicker = false;
    m_report = {};
    m_notes.setRecords({});
    set(NoFile);
}

void ImportViewModel::refuse(const QString &problem)
{
    m_problem = problem;
    m_state = m_text.isEmpty() ? NoFile : Asking;
    emit changed();
    emit checked();
}

void ImportViewModel::set(State state)
{
    m_state = state;
    if (state != NoFile && state != Asking)
        m_problem.clear();
    emit changed();
}

} // namespace soundings::window
