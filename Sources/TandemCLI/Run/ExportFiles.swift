import Coaching
import Foundation
import Reports

/// The files of an export, as names and bytes.
struct ExportFiles {
  typealias File = (path: String, bytes: [UInt8])

  let part: PlanPart
  let replaced: [Plan]
  let raw: Bool

  /// One file: the table named, else the first.
  func table(named name: String?) throws(Failure) -> (name: String, bytes: [UInt8], others: [String]) {
    let tables = PlanTables.all(part)
    let names = tables.map(\.name)
    let wanted = name ?? names[0]
    guard let table = tables.first(where: { $0.name == wanted }) else {
      throw Failure(.wrongUsage, Messages.noTable(wanted, names))
    }
    return (wanted, CSVFile(raw: raw).bytes(table), names.filter { $0 != wanted })
  }

  /// All tables.
  var tables: [File] {
    PlanTables.all(part).map { ("\($0.name).csv", CSVFile(raw: raw).bytes($0)) }
  }

  /// One calendar of the part.
  var calendar: [UInt8] { calendars.calendar(of: part.choice).bytes }

  /// Calendars of the part's people and schools, for the folders "people" and "schools".
  var calendarFolder: [File] {
    var files: [File] = []
    if part.choice.audience != .principal {
      let all = calendars.ofPeople()
      let isWhole = part.choice.isEverything
      let members = Set(part.leaders.map(\.id) + part.peers.map(\.id))
      for (name, (id, file)) in zip(FileNames.unique(all.map(\.id)), all)
      where isWhole || members.contains(id) {
        files.append(("people/\(name).ics", file.bytes))
      }
    }
    guard part.choice.person == nil, part.choice.leader == nil else { return files }
    let schools = calendars.ofSchools(audience: part.choice.audience)
    for (name, (id, file)) in zip(FileNames.unique(schools.map(\.id)), schools)
    where part.choice.school == nil || part.choice.school == id {
      files.append(("schools/\(name).ics", file.bytes))
    }
    return files
  }

  private var calendars: CalendarSet {
    let stamp = CalendarStamp.from(
      environment: ProcessInfo.processInfo.environment, term: part.index.roster.term)
    return CalendarSet(part.plan, replaces: replaced, index: part.index, stamp: stamp)
  }
}
