// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringEncoder>

/// Two invented web pages in the manner of two generations of telephones.
namespace sixlab::devicepages {

/// English, tidy, one form for IPv4 and IPv6; the static fields are disabled until script says
/// else.
inline const QByteArray network = R"(<!DOCTYPE html><html><head><title>Network</title>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>
<a href="main.asp">Status</a> <a href="/server.asp"><img src=s.gif alt="Call Setup"></a>
<form name=netForm method=post action="/goform/setNetwork">
<input type=hidden name=token value="a1b2">
<h3>IPv4</h3><table>
<tr><td>IP Address:</td><td><input name=f01 value="192.168.1.20" maxlength=15></td></tr>
<tr><td>Gateway:</td><td><input name=f02 value="192.168.1.1"></td></tr>
<tr><td>DNS Server:</td><td><input name=f03 value="192.168.1.1"></td></tr></table>
<h3>IPv6</h3><table>
<tr><td>Use IPv6:</td><td><input type=checkbox name=f10 value=1></td></tr>
<tr><td>Configuration:</td><td><input type=radio name=f11 value=0 checked> Automatic
<input type=radio name=f11 value=1> Static</td></tr>
<tr><td>IP Address:</td><td><input name=f12 value="" maxlength=39 disabled></td></tr>
<tr><td>Prefix Length:</td><td><input name=f13 value="64" maxlength=3 disabled></td></tr>
<tr><td>Gateway:</td><td><input name=f14 value="" disabled></td></tr></table>
<input type=submit name=save value="Save Settings"> <input type=reset value="Undo">
</form>
<form name=rebootForm method=post action="/goform/reboot"><input type=hidden name=go value=1></form>
<input type=button value="Reboot" onclick="if(confirm('Sure?')) {document.rebootForm.submit();}">
</body></html>)";

/// Korean, EUC-KR, a form that the table loses, cells that are never closed, saved by script.
inline QByteArray koreanNetwork()
{
    const QString page = QStringLiteral(
        "<html><head><meta http-equiv=content-type content='text/html; charset=euc-kr'>"
        "<title>네트워크 설정</title><script>function doSave(){document.f.cmd.value='save';"
        "document.f.submit();} // </form>\n</script></head><body><table border=0>"
        "<form name=f method=post action=set.htm><tr><td>IPv6 사용<td><input type=checkbox "
        "name=a1 value=1 checked><tr><td>설정 방식<td><input type=radio name=a2 value=A "
        "checked>자동 "
        "설정 <input type=radio name=a2 value=M>수동<tr><td>IPv6 주소<td><input name=a3 "
        "value='2001:db8::5' maxlength=32><tr><td>프리픽스 길이<td><select name=a4><option>48"
        "<option selected>64</select><tr><td>게이트웨이<td><input name=a5></tr><tr><td>이름<td>"
        "<input name=a6 value='펲시 똠'><input type=hidden name=cmd value=''></form></table>"
        "<a href='javascript:doSave()'>설정 저장</a></body></html>");
    return QStringEncoder("windows-949")(page);
}

} // namespace sixlab::devicepages
