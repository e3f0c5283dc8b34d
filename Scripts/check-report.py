#!/usr/bin/env python3
"""Opens a report in headless Chromium and uses it as a reader would.

usage: check-report.py REPORT.html [--pictures FOLDER]
Checks, in both colour schemes, on a phone and on a desk: nothing is fetched and no script fails; nothing is wider than
the screen; text has enough contrast; every link within the page leads somewhere, and opens it; the filters filter; it
can be read without a script. Ends with 1, and says what failed; with 3 where there is no Chromium. With --pictures it
also leaves screenshots (phone, desk, dark) and the printed pages as a PDF there. Needs nothing but Python and Chromium.
"""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
DEAD_LINKS = """[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
  .filter(id => !document.getElementById(id))"""
FOLLOW = """(async () => { const wait = () => new Promise(done => setTimeout(done, 50));
  const shut = []; for (const link of [...document.querySelectorAll('#people a[href^="#"]')].slice(0, 3)) {
    const fold = link.closest('details'); if (fold) fold.open = true;
    link.click(); await wait();
    const target = document.getElementById(link.getAttribute('href').slice(1));
    if (!target.checkVisibility({contentVisibilityAuto: true}) || target.getBoundingClientRect().height < 20)
      shut.push(target.id); }
  return shut; })()"""
FILTER = """(() => { const form = document.querySelector('form[data-filters="pairs-table"]');
  if (!form) return null;
  const rows = [...document.querySelectorAll('#pairs-table tbody tr')];
  const shown = () => rows.filter(row => !row.hidden).length;
  const set = (name, value) => { form.elements[name].value = value;
    form.elements[name].dispatchEvent(new Event('input', {bubbles: true})); };
  const name = rows.length ? rows[0].querySelector('th').textContent.trim().slice(0, 12) : '';
  const result = {rows: rows.length, before: shown()};
  set('text', name.toUpperCase()); result.byName = shown(); result.firstStays = !rows[0].hidden;
  set('text', 'no such person'); result.byNobody = shown(); set('text', '');
  set('score', '0'); result.byScore = shown(); set('score', '');
  result.after = shown(); result.words = form.querySelector('output').textContent;
  return result; })()"""
CONTRAST = """(() => { const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const rgba = color => { if (!known.has(color)) { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1); known.set(color, [...canvas.getImageData(0, 0, 1, 1).data]); } return known.get(color); };
  const light = c => { const v = c.slice(0, 3).map(x => { x /= 255; return x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4; });
    return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
  const behind = element => { for (let e = element; e; e = e.parentElement) {
    const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 250) return c; } return [255, 255, 255, 255]; };
  const poor = new Set(); const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); let count = 0;
  while (walker.nextNode() && count < 6000) { const e = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !e || ['SCRIPT', 'STYLE', 'TITLE'].includes(e.tagName) || !e.checkVisibility()) continue;
    count += 1; const style = getComputedStyle(e);
    const a = light(rgba(e.closest('svg') ? style.fill : style.color)), b = light(behind(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.add(e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + ratio.toFixed(2)); }
  return [...poor].slice(0, 10); })()"""


class Browser:
    """Chromium, spoken to through its debugging pipe."""

    def __init__(self, program, profile):
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()

        def descriptors():
            os.dup2(to_browser, 3)
            os.dup2(from_browser, 4)

        flags = ["--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", "--hide-scrollbars",
                 f"--user-data-dir={profile}", "--disable-background-networking", "--disable-component-update"]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")
        # The pipe is found at descriptors 3 and 4, which must not be the ends that are moved there.
        os.set_inheritable(to_browser, True)
        os.set_inheritable(from_browser, True)
        self.process = subprocess.Popen([program, *flags, "about:blank"], close_fds=False, preexec_fn=descriptors,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.number, self.session, self.events = b"", 0, None, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.input, 1 << 20)
            if not piece:
                raise RuntimeError("Chromium ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method):
        while True:
            event = self.receive()
            self.events.append(event)
            if event.get("method") == method:
                return

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "a script failed"))
        return answer["result"].get("value")

    def open(self, address, width, height, scheme, phone=False, scripts=True):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        self.call("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=address)
        self.wait_for("Page.loadEventFired")

    def picture(self, path, height):
        full = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": full["width"], "height": min(full["height"], height), "scale": 1}
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        path.write_bytes(base64.b64decode(data))

    def close(self):
        self.process.terminate()
        self.process.wait()


def check(browser, address, pictures):
    faults = []
    for name, width, height, scheme, phone in (
            ("phone", 390, 844, "light", True), ("desk", 1280, 900, "light", False), ("dark", 1280, 900, "dark", False)):
        browser.open(address, width, height, scheme, phone)
        if pictures:
            browser.picture(pictures / f"{name}.png", 9000)
        if browser.evaluate(OVERFLOW) > 0:
            faults.append(f"{name}: the page is {browser.evaluate(OVERFLOW)} pixels wider than the screen")
        faults += [f"{name}: too little contrast: {found}" for found in browser.evaluate(CONTRAST)]
        faults += [f"{name}: a link to #{anchor}, which is nowhere" for anchor in browser.evaluate(DEAD_LINKS)]
        faults += [f"{name}: #{anchor} stays hidden" for anchor in browser.evaluate(FOLLOW)]
        faults += filter_faults(browser.evaluate(FILTER))
    browser.open(address, 1280, 900, "light", scripts=False)
    if browser.evaluate("!!document.querySelector('form.filters') && document.querySelector('form.filters').checkVisibility()"):
        faults.append("without a script the filters show, though they can't work")
    if pictures:
        browser.open(address, 794, 1123, "light")
        data = browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
        (pictures / "print.pdf").write_bytes(base64.b64decode(data))
    return faults + network_faults(browser.events)


def filter_faults(found):
    if not found or not found["rows"]:
        return []
    good = (found["before"] == found["after"] == found["rows"] and 1 <= found["byName"] <= found["rows"]
            and found["firstStays"] and found["byNobody"] == 0 and found["byScore"] < found["rows"])
    return [] if good else [f"the filters of the pairs: {found}"]


def network_faults(events):
    faults = []
    for event in events:
        parameters = event.get("params", {})
        if event.get("method") == "Network.requestWillBeSent":
            address = parameters["request"]["url"]
            if not address.startswith(("file:", "about:", "data:")):
                faults.append(f"a request to {address}")
        if event.get("method") == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            faults.append(f"the browser says: {parameters['entry']['text']}")
        if event.get("method") == "Runtime.exceptionThrown":
            faults.append(f"a script failed: {parameters['exceptionDetails']['text']}")
    return faults


def main(arguments):
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not program:
        print("there is no Chromium here", file=sys.stderr)
        return 3
    pictures = None
    if "--pictures" in arguments:
        place = arguments.index("--pictures")
        pictures = pathlib.Path(arguments[place + 1])
        pictures.mkdir(parents=True, exist_ok=True)
        del arguments[place:place + 2]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            faults = check(browser, pathlib.Path(arguments[0]).resolve().as_uri(), pictures)
        finally:
            browser.close()
    for fault in dict.fromkeys(faults):
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
