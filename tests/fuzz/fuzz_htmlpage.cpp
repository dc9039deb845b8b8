// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "api/formfilling.h"
#include "api/formscore.h"
#include "api/htmlpage.h"

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const FormWords words{
    .topic = {u"ipv6"_s},
    .roles
    = {{.name = u"enable"_s, .shapes = {RoleShape::Switch}, .words = {u"ipv6"_s}},
       {.name = u"mode"_s,
        .shapes = {RoleShape::Choice},
        .words = {u"mode"_s},
        .meanings = {{u"auto"_s, {u"auto"_s}}, {u"static"_s, {u"static"_s}}}},
       {.name = u"address"_s, .shapes = {RoleShape::Text}, .words = {u"address"_s, u"주소"_s}},
       {.name = u"save"_s, .shapes = {RoleShape::Press}, .words = {u"save"_s}}}};

static void checkControl(const HtmlControl &control)
{
    PROPERTY(isFit(control.label) && control.label.size() <= HtmlPage::longestText);
    for (const QString &text : control.context + control.hints)
        PROPERTY(isFit(text) && !text.isEmpty() && text.size() <= HtmlPage::longestText);
}

/// Nothing of a page breaks out of its place in what is sent.
static void checkSending(const HtmlForm &form)
{
    FormFilling filling(form);
    for (const RolePlace &place : placeRoles(form, words)) {
        if (place.placed)
            PROPERTY(place.placed->control < form.controls.size());
        if (place.placed && place.role == "address"_L1)
            (void)filling.setText(place.placed->control, u"2001:db8::1"_s);
    }
    const auto request = filling.request(-1);
    if (!request || form.encoding == HtmlForm::Encoding::Multipart)
        return;
    const qsizetype fields = filling.fields(-1).size();
    PROPERTY(request->body.count('=') == fields);
    PROPERTY(fields == 0 || request->body.count('&') == fields - 1);
    for (const char c : request->body)
        PROPERTY(c > ' ' && c < 0x7f);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto page = parseHtmlPage(viewOf(data, size).toByteArray());
    if (!page)
        return 0;
    PROPERTY(page->forms.size() <= HtmlPage::maximumForms);
    PROPERTY(page->links.size() <= HtmlPage::maximumLinks);
    PROPERTY(isFit(page->title));
    for (const HtmlForm &form : page->forms) {
        PROPERTY(form.controls.size() <= HtmlPage::maximumControls);
        for (const HtmlControl &control : form.controls)
            checkControl(control);
        checkSending(form);
    }
    for (const HtmlControl &control : page->looseControls)
        checkControl(control);
    (void)chooseForm(page->forms, words);
    return 0;
}
