import Foundation
import TestSupport
import Testing
import XMLReading

@Suite("The reader opens nothing but regular files of text")
struct XMLDocumentReaderTests {
    @Test("a file is read like its bytes")
    func file() throws {
        let text = "<a>\n <b x='é'>👩🏽‍⚕️</b></a>"
        let folder = try TemporaryFolder(["a.xml": text])
        let reading = Reading(fileAt: folder.path + "/a.xml")
        #expect(reading.faults == [])
        let root = try #require(reading.root)
        #expect(root == Reading(text).root)
    }

    @Test("a missing file is refused")
    func missing() throws {
        let folder = try TemporaryFolder()
        Reading(fileAt: folder.path + "/none.xml").expectRefusal(
            "cannot be opened: No such file or directory"
        )
    }

    @Test("a folder is refused")
    func folder() throws {
        let folder = try TemporaryFolder()
        Reading(fileAt: folder.path).expectRefusal("is not a file; name an XML file")
    }

    @Test("a pipe that nobody writes to is refused, not waited for")
    func pipe() throws {
        let folder = try TemporaryFolder()
        try #require(mkfifo(folder.path + "/pipe.xml", 0o600) == 0)
        Reading(fileAt: folder.path + "/pipe.xml").expectRefusal("is not a file; name an XML file")
    }

    @Test("a device without end is refused")
    func device() {
        Reading(fileAt: "/dev/zero").expectRefusal("is not a file; name an XML file")
    }

    @Test("a file without permission is refused", .enabled(if: geteuid() != 0, "binds no root"))
    func unreadable() throws {
        let folder = try TemporaryFolder(["a.xml": "<a/>"])
        try #require(chmod(folder.path + "/a.xml", 0) == 0)
        Reading(fileAt: folder.path + "/a.xml").expectRefusal("cannot be opened: Permission denied")
    }

    @Test("a file of 100 MB is refused before it is read")
    func huge() throws {
        let folder = try TemporaryFolder(["a.xml": "<a b='"])
        let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/a.xml"))
        try handle.truncate(atOffset: 100 << 20)
        try handle.close()
        Reading(fileAt: folder.path + "/a.xml").expectRefusal(
            "is 104857600 bytes long; files of at most 16777216 are read: split it"
        )
    }

    @Test("a file of just the limit is read, one byte more is refused")
    func limit() throws {
        let folder = try TemporaryFolder(["fits.xml": "<a/>", "not.xml": "<aa/>"])
        var limits = XMLLimits()
        limits.fileSize = 4
        #expect(Reading(fileAt: folder.path + "/fits.xml", limits: limits).faults == [])
        Reading(fileAt: folder.path + "/not.xml", limits: limits).expectRefusal(
            "is 5 bytes long; files of at most 4 are read: split it"
        )
    }

    @Test("a gzip bomb is not unpacked", .enabled(if: access("/usr/bin/gzip", X_OK) == 0))
    func bomb() throws {
        let folder = try TemporaryFolder()
        let spaces = Data("<a>".utf8) + Data(repeating: 0x20, count: 10 << 20) + Data("</a>".utf8)
        let path = try folder.write(spaces, to: "bomb.xml")
        let gzip = try Process.run(
            URL(filePath: "/usr/bin/gzip"),
            arguments: ["--suffix", ".gz.xml", path]
        )
        gzip.waitUntilExit()
        try #require(gzip.terminationStatus == 0)
        Reading(fileAt: path + ".gz.xml").expectRefusal(
            "the file is compressed with gzip; unpack it"
        )
    }

    /// First bytes that show that a file is no UTF-8 text.
    static let foreign: [([UInt8], String)] = [
        ([], "the file is empty; write an XML document"),
        ([0x1F, 0x8B, 0x08], "the file is compressed with gzip; unpack it"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "the file is compressed with xz; unpack it"),
        ([0xFF, 0xFE] + "<a/>".utf8.flatMap { [$0, 0] }, "the file is UTF-16; save it as UTF-8"),
        ([0xFE, 0xFF] + "<a/>".utf8.flatMap { [0, $0] }, "the file is UTF-16; save it as UTF-8"),
        ("<a/>".utf8.flatMap { [$0, 0] }, "the file is UTF-16; save it as UTF-8"),
        ("<a/>".utf8.flatMap { [0, $0] }, "the file is UTF-16; save it as UTF-8"),
    ]

    @Test("bytes that are no UTF-8 text are told from it", arguments: foreign)
    func foreignStart(bytes: [UInt8], message: String) throws {
        Reading(bytes).expectRefusal(message)
        let folder = try TemporaryFolder()
        let path = try folder.write(Data(bytes), to: "a.xml")
        Reading(fileAt: path).expectRefusal(message)
    }

    @Test("a byte order mark of UTF-8 is accepted")
    func byteOrderMark() throws {
        let reading = Reading("\u{FEFF}<?xml version='1.0' encoding='utf-8'?>\n<a>é</a>")
        #expect(reading.faults == [])
        #expect(reading.root?.text == "é")
    }

    @Test("many reads at once give the same tree")
    func parallel() async throws {
        let path = Repository.knowledge + "/microneedling/aftercare.xml"
        let alone = try #require(Reading(fileAt: path).root)
        await withTaskGroup(of: XMLElement?.self) { group in
            for _ in 0..<64 { group.addTask { Reading(fileAt: path).root } }
            for await root in group { #expect(root == alone) }
        }
    }

    @Test("many reads at once keep their faults apart")
    func parallelFaults() async {
        await withTaskGroup(of: (Int, [String]).self) { group in
            for line in 1...64 {
                let text = "<a>" + String(repeating: "\n", count: line - 1) + "&none;</a>"
                group.addTask { (line, Reading(text).faults) }
            }
            for await (line, faults) in group {
                let column = line == 1 ? 10 : 7
                let fault = "acne.xml:\(line):\(column): error: Entity 'none' not defined"
                #expect(faults == [fault])
            }
        }
    }
}
