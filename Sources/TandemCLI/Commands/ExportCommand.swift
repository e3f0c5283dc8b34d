import ArgumentParser
import Coaching
import Foundation
import Reports
import RosterFiles

/// `tandem export PLAN --roster ROSTER --format csv|ics|html|json`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a plan for people: tables, calendars, a report.",
    discussion: """
      csv: -o FILE.csv is one table (--table sessions, pairs, missing, cover); -o FOLDER is all of them.
      ics: -o FILE.ics is one calendar, of --person, --school or --leader; -o FOLDER is one for every person and school.
      html: -o FILE.html is a report that needs no network; people's pages of a very large plan go to a folder beside it. \
      -o FOLDER puts each leader's page, with those of their peers, in a file of its own.
      json: the rows of the tables for other programs.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, ics, html, json
  }

  @Argument(help: "The plan, a tandem-plan/1 file.")
  var plan: String

  @Option(name: .long, help: "The roster that the plan was made for.")
  var roster: String

  @Option(name: .long, help: "What to write: csv, ics, html or json. Without it the ending of -o tells.")
  var format: Format?

  @OptionGroup(title: "Part") var part: PartOptions

  @Option(name: .long, help: "csv: the one table to write: sessions, pairs, missing, cover or schools.")
  var table: String?

  @Flag(name: .long, help: "csv: no apostrophe before what a spreadsheet would take for a formula.")
  var raw = false

  @Option(
    name: .long,
    help:
      "ics: an older plan that people have in their calendars; several, oldest first: what moved keeps its identity, what was dropped is cancelled."
  )
  var replaces: [String] = []

  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard let format = chosenFormat else { throw ValidationError(Messages.exportNeedsFormat) }
    if format != .csv, table != nil || raw { throw ValidationError(Messages.tableNeedsCSV) }
    if format != .ics, !replaces.isEmpty { throw ValidationError(Messages.replacesNeedsCalendar) }
  }

  func run() throws {
    let console = messages.console
    let document = try RosterFile.read(roster)
    let plan = try PlanFile.read(plan).plan
    let index = RosterIndex(document.roster)
    let part = PlanPart(plan, index: index, choice: try part.choice(in: index))
    let older = try replaces.map { path in
      let older = try PlanFile.read(path).plan
      if !older.shares(with: plan) { console.message(Messages.replacesOther(path)) }
      return older
    }
    if let remark = Messages.roster(document, of: plan) { console.message(remark) }
    let files = ExportFiles(part: part, replaced: older, raw: raw)
    switch chosenFormat! {
    case .csv: try writeTables(files, console: console)
    case .ics: try writeCalendars(files, hasSchedule: plan.schedule != nil, console: console)
    case .html: try writeReport(part, console: console)
    case .json: try output.write(JSONFile.bytes(part), console: console)
    }
  }

  private var chosenFormat: Format? {
    format ?? output.file.flatMap { Format(rawValue: ($0 as NSString).pathExtension.lowercased()) }
  }

  /// Whether `-o` names a folder: one that is there, or a name without the format's ending.
  private var outputFolder: String? {
    guard let path = output.file else { return nil }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      return isFolder.boolValue ? path : nil
    }
    return path.hasSuffix("/") || (path as NSString).pathExtension.isEmpty ? path : nil
  }

  private func writeTables(_ files: ExportFiles, console: Console) throws {
    if table == nil, let folder = outputFolder {
      return try write(files.tables, into: folder, console: console)
    }
    let one = try files.table(named: table)
    try output.write(one.bytes, console: console)
    if table == nil { console.message(Messages.otherTables(one.name, one.others)) }
  }

  private func writeCalendars(_ files: ExportFiles, hasSchedule: Bool, console: Console) throws {
    if !hasSchedule { console.message(Messages.noSchedule) }
    if let folder = outputFolder {
      return try write(files.calendarFolder, into: folder, console: console)
    }
    try output.write(files.calendar, console: console)
  }

  private func writeReport(_ part: PlanPart, console: Console) throws {
    if let folder = outputFolder {
      let report = HTMLReport(part, folder: "people", rowsInOneFile: 0)
      let files = report.files().map { ($0.path ?? "index.html", Array($0.text.utf8)) }
      return try write(files, into: folder, console: console)
    }
    guard let path = output.file else {
      // One stream is one file, however large.
      let report = HTMLReport(part, rowsInOneFile: .max)
      return try output.write(Array(report.files()[0].text.utf8), console: console)
    }
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let files = HTMLReport(part, folder: "\(name)-people").files()
    try output.write(Array(files[0].text.utf8), console: console)
    guard files.count > 1 else { return }
    let beside = try FolderOutput(PathFolder.of(path))
    try beside.makeFolder("\(name)-people")
    for file in files.dropFirst() { try beside.write(Array(file.text.utf8), to: file.path!) }
    console.message(Messages.wroteFolder(files.count - 1, "\(beside.folder)/\(name)-people"))
  }

  private func write(_ files: [ExportFiles.File], into path: String, console: Console) throws {
    let folder = try FolderOutput(path)
    let inner = Set(files.map { PathFolder.of($0.path) }).subtracting(["."])
    for name in inner.sorted() { try folder.makeFolder(name) }
    for file in files { try folder.write(file.bytes, to: file.path) }
    console.message(Messages.wroteFolder(files.count, path))
    let others = folder.others(in: inner, beside: files.map(\.path))
    if !others.isEmpty { console.message(Messages.filesOfAnotherExport(others, folder: path)) }
  }
}

extension Plan {
  /// Whether a pair or a session of the plan is one of the other's, too; a plan that has none has nothing to be amiss.
  fileprivate func shares(with other: Plan) -> Bool {
    let pairs = Set(pairing.pairs.map(\.id))
    let sessions = Set((schedule?.sessions ?? []).map(\.id))
    return (pairs.isEmpty && sessions.isEmpty) || other.pairing.pairs.contains { pairs.contains($0.id) }
      || (other.schedule?.sessions ?? []).contains { sessions.contains($0.id) }
  }
}
