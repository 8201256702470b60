#include "ui/importing/database_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>
#include <QUrlQuery>

#include "core/ingest/database.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

QString coded(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

}  // namespace

DatabaseForm::DatabaseForm(QWidget* parent)
    : QWidget(parent), fields_(new QFormLayout(this)), kind_(new QComboBox(this)) {
    fields_->setContentsMargins(0, 0, 0, 0);
    fields_->setVerticalSpacing(scaled(8));
    fields_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    kind_->setObjectName(QStringLiteral("database-kind"));
    kind_->addItem(QStringLiteral("PostgreSQL"));
    kind_->addItem(tr("Another one, with its ODBC driver"));
    fields_->addRow(tr("Database"), kind_);
    host_ = add_field("host", tr("Host"), QStringLiteral("db.example.com"));
    port_ = add_field("port", tr("Port"), QStringLiteral("5432"));
    database_ = add_field("database", tr("Name of the database"), QStringLiteral("shop"));
    connection_ = add_field("connection", tr("Connection"), QStringLiteral("DSN=shop;UID=reader"));
    connection_->setToolTip(
        tr("A data source of this computer, as in DSN=shop;UID=reader, or a driver and what it needs, as in "
           "Driver={MariaDB Unicode};Server=db.example.com;Database=shop;UID=reader"));
    user_ = add_field("user", tr("User"), QString());
    password_ = add_field("password", tr("Password"), QString());
    password_->setEchoMode(QLineEdit::Password);
    auto* kept = new QLabel(tr("The password is not kept: it is asked for each time."), this);
    kept->setWordWrap(true);
    set_look(*kept, "muted");
    fields_->addRow(QString(), kept);
    connect(kind_, &QComboBox::activated, this, [this] {
        show_fields();
        Q_EMIT changed();
    });
    show_fields();
}

QLineEdit* DatabaseForm::add_field(const char* name, const QString& label, const QString& example) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String("database-") + QLatin1String(name));
    field->setPlaceholderText(example);
    fields_->addRow(label, field);
    connect(field, &QLineEdit::textEdited, this, &DatabaseForm::changed);
    connect(field, &QLineEdit::returnPressed, this, &DatabaseForm::submitted);
    return field;
}

bool DatabaseForm::is_odbc() const { return kind_->currentIndex() == 1; }

void DatabaseForm::show_fields() {
    const auto show = [this](QLineEdit* field, bool yes) {
        field->setVisible(yes);
        fields_->labelForField(field)->setVisible(yes);
    };
    for (QLineEdit* field : {host_, port_, database_, user_}) show(field, !is_odbc());
    show(connection_, is_odbc());
}

QString DatabaseForm::place() const {
    if (is_odbc()) return QStringLiteral("odbc:") + connection_->text().trimmed();
    const QString host = host_->text().trimmed();
    const QString port = port_->text().trimmed();
    const bool socket = host.startsWith(QLatin1Char('/'));  // a folder of this computer
    QString place = QStringLiteral("postgresql://");
    if (!user_->text().isEmpty()) place += coded(user_->text()) + QLatin1Char('@');
    if (!socket) place += host;
    if (!socket && !port.isEmpty()) place += QLatin1Char(':') + port;
    place += QLatin1Char('/') + coded(database_->text());
    if (socket) place += QStringLiteral("?host=") + coded(host);
    if (socket && !port.isEmpty()) place += QStringLiteral("&port=") + port;
    return place;
}

std::string DatabaseForm::password() const { return password_->text().toStdString(); }

bool DatabaseForm::complete() const {
    return is_odbc() ? !connection_->text().trimmed().isEmpty()
                     : !host_->text().trimmed().isEmpty() && !database_->text().isEmpty();
}

void DatabaseForm::show_place(const QString& place) {
    const auto parted = without_password(place.toStdString());
    if (!parted) return;
    const QString plain = qtext(parted->place);
    if (!parted->password.empty()) password_->setText(qtext(parted->password));
    const bool odbc = plain.startsWith(QStringLiteral("odbc:"));
    kind_->setCurrentIndex(odbc ? 1 : 0);
    if (odbc) {
        connection_->setText(plain.mid(5));
    } else {
        const QUrl url(plain);
        const QString socket = QUrlQuery(url).queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
        host_->setText(socket.isEmpty() ? url.host() : socket);
        if (url.port() > 0) port_->setText(QString::number(url.port()));
        database_->setText(url.path(QUrl::FullyDecoded).mid(1));
        user_->setText(url.userName(QUrl::FullyDecoded));
    }
    show_fields();
    Q_EMIT changed();
}

}  // namespace clientele
