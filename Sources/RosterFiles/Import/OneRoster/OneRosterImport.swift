import Foundation

/// Makes rosters of exports of student information systems: OneRoster 1.1 and 1.2 CSV (1EdTech).
///
/// Schools, terms, teachers and their classes come from the export; bells, which OneRoster lacks, and who leads come from two files of
/// one's own. Everybody else who teaches is a peer, unless a file of peers says who is.
public enum OneRosterImport {
  /// What an export needs besides itself.
  public struct Options: Sendable {
    /// Path of bells.csv: school, label, period, start, end.
    public var bells: String
    /// Path of leaders.csv: its columns but id may be absent.
    public var leaders: String
    /// Path of peers.csv; nil: every other teacher.
    public var peers: String?
    /// A folder with further files of the template set: rules, travel, goals, activities and the like.
    public var further: String?
    /// Id or title of the academic session; nil: the term with the most classes.
    public var term: String?
    /// IANA name; nil: as rules.csv says, else this machine's.
    public var timeZone: String?
    public var keepGoing: Bool

    /// Options with the two files that are needed.
    public init(
      bells: String, leaders: String, peers: String? = nil, further: String? = nil, term: String? = nil,
      timeZone: String? = nil, keepGoing: Bool = false
    ) {
      self.bells = bells
      self.leaders = leaders
      self.peers = peers
      self.further = further
      self.term = term
      self.timeZone = timeZone
      self.keepGoing = keepGoing
    }
  }

  /// The roster of an export, a folder or its zip archive. Throws `ImportError` with all faults of all files.
  public static func roster(of path: String, options: Options) throws(ImportError) -> ImportResult {
    let source = try OneRosterSource(path: path)
    var faults: [ImportFault] = []
    let bells = OneRosterBells(try table(options.bells), faults: &faults)
    let leaders = OneRosterPeople(.leaders, table: try table(options.leaders), faults: &faults)
    let peers = OneRosterPeople(.peers, table: try options.peers.map(table), faults: &faults)
    let wanted = leaders.names.union(peers.names)
    let tables = OneRosterTables(source) { wanted.contains($0.lowercased()) }
    faults += tables.faults
    guard let term = OneRosterTerm(tables, wanted: options.term) else {
      faults.append(ImportFault(file: "academicSessions.csv", reason: .oneRoster(.noTerm(options.term))))
      throw .rejected(faults)
    }
    var builder = OneRosterSheets(tables, term: term, bells: bells, leaders: leaders, peers: peers)
    let further = try furtherSheets(options.further, &faults)
    let (rules, ruleNotes) = ruleSheet(term, given: further, zone: options.timeZone)
    let sheets = [rules] + builder.sheets() + further
    var result = try SheetImport.roster(
      of: sheets, faults: faults + builder.faults, keepGoing: options.keepGoing)
    result.notes = ruleNotes + builder.notes + result.notes
    return result
  }

  private static func table(_ path: String) throws(ImportError) -> CSVTable {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do { return CSVTable(file: name, bytes: try FileBytes.read(path)) } catch {
      throw .unreadable(path: path, reason: "No such file, or it can't be opened")
    }
  }

  /// Files of the template set that add to the export; those that would contradict it are not read.
  private static func furtherSheets(
    _ folder: String?, _ faults: inout [ImportFault]
  ) throws(ImportError) -> [Sheet] {
    guard let folder else { return [] }
    try CSVImport.requireFolder(folder)
    let own = [SheetSpec.schools, .periods, .leaders, .peers, .lessons].map(\.file)
    var sheets: [Sheet] = []
    for spec in SheetSpec.all where !own.contains(spec.file) {
      let path = folder + "/" + spec.file
      guard FileManager.default.fileExists(atPath: path) else { continue }
      sheets.append(Sheet(spec, table: try table(path), faults: &faults))
    }
    return sheets
  }

  /// Rules that the export and the options give, unless rules.csv gives them.
  private static func ruleSheet(
    _ term: OneRosterTerm, given sheets: [Sheet], zone: String?
  ) -> (Sheet, [ImportFault]) {
    let given = Set(
      sheets.filter { $0.spec.file == SheetSpec.rules.file }.flatMap { sheet in
        sheet.rows.indices.filter { !sheet.cell($0, named: "value").isEmpty }
          .compactMap { RuleName.named(sheet.cell($0, named: "rule"))?.path }
      })
    var notes: [ImportFault] = []
    let file = "academicSessions.csv"
    let session = term.session
    if term.choices > 1 {
      notes.append(
        ImportFault(
          file: file, line: session.line, reason: .oneRoster(.termChosen(session.title, of: term.choices))))
    }
    var rules = [("term.name", session.title), ("term.start", session.start), ("term.end", session.end)]
    if zone == nil, !given.contains("program.timeZone") {
      notes.append(
        ImportFault(file: file, reason: .oneRoster(.timeZoneOfMachine(TimeZone.current.identifier))))
    }
    rules.append(("program.timeZone", zone ?? TimeZone.current.identifier))
    var sheet = Sheet(.rules, file: file)
    sheet.rows = rules.filter { !given.contains($0.0) }.map {
      CSVTable.Row(line: session.line, cells: [$0.0, $0.1])
    }
    return (sheet, notes)
  }
}
