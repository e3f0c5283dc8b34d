import Coaching
import Foundation
import RosterFiles
import Testing

@testable import Reports

/// The report in headless Chromium, through Scripts/check-report.py.
@Suite(.enabled(if: ReportBrowser.isInstalled, "there is no Chromium: run Scripts/setup test"), .serialized)
struct BrowserTests {
  @Test func grandBendWorksOnEveryScreen() throws {
    let roster = try RosterFile.read(ReportBrowser.root.appendingPathComponent("Data/grand-bend.json").path)
      .roster
    let part = PlanPart(InventedPlan.plan(for: roster), index: RosterIndex(roster))
    let faults = try ReportBrowser.faults(HTMLReport(part).files()[0].text)
    #expect(faults == "")
  }

  @Test func hostileNamesWorkToo() throws {
    let name = HostileNames.all.joined(separator: " ")
    let keys = ["program", "L1", "P1", "lincoln", "m1"]
    let roster = SamplePlan.roster(names: Dictionary(uniqueKeysWithValues: keys.map { ($0, name) }))
    let part = PlanPart(SamplePlan.plan(), index: RosterIndex(roster))
    let faults = try ReportBrowser.faults(HTMLReport(part).files()[0].text)
    #expect(faults == "")
  }

  @Test func theCheckFindsWhatIsWrong() throws {
    let part = PlanPart(SamplePlan.plan(), index: RosterIndex(SamplePlan.roster()))
    let text = HTMLReport(part).files()[0].text
    let broken = text.replacing(
      "<footer>", with: #"<img src="https://example.org/x.png"><footer style="color:#ccc;width:3000px">"#
    )
    .replacing(##"href="#people""##, with: ##"href="#nowhere""##)
    .replacing("<script>", with: "<script>//")
    let faults = try ReportBrowser.faults(broken)
    for fault in ["pixels wider", "too little contrast: P. ", "a link to #nowhere", "the browser says"] {
      #expect(faults.contains(fault), "\(fault): \(faults)")
    }
  }
}

/// Chromium and the script that drives it.
enum ReportBrowser {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains
  { folder in
    ["chromium", "chromium-browser", "google-chrome"].contains {
      FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
    }
  }

  /// What the script finds wrong with a page; empty where nothing is.
  static func faults(_ page: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).html")
    try Data(page.utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", root.appendingPathComponent("Scripts/check-report.py").path, path.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let found = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: found, as: UTF8.self)
  }
}
