"""Writes the Parquet files of this folder with pyarrow 25.0.1, a writer that is not ours.

Row i has the id `row-i`, or i in the column meta.number, and the text that text(i) says.
"""
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 150


def text(i):
    return None if i % 10 == 9 else f"第{i}行。" + "语料𠀀a" * (i % 7)


def write(name, **options):
    rows = range(ROWS)
    table = pa.table({
        "id": [f"row-{i}" for i in rows],
        "tags": [["a", "b"][: i % 3] for i in rows],
        "meta": pa.array([{"number": i, "text": text(i)} for i in rows],
                         pa.struct([("number", pa.int64()), ("text", pa.string())])),
        "small": pa.array(rows, pa.int32()),
        "text": [text(i) for i in rows],
    })
    # a page has at most as many rows as are written at a time
    options = {"row_group_size": 64, "write_batch_size": 8, "data_page_size": 200, **options}
    pq.write_table(table, name + ".parquet", **options)


write("snappy-dictionary", compression="snappy", use_dictionary=True)
write("zstd-plain-v2", compression="zstd", use_dictionary=False, data_page_version="2.0")
write("gzip-checksum", compression="gzip", use_dictionary=False, write_page_checksum=True)
encodings = {"text": "DELTA_LENGTH_BYTE_ARRAY", "id": "DELTA_BYTE_ARRAY", "small": "DELTA_BINARY_PACKED",
             "meta.number": "DELTA_BINARY_PACKED", "meta.text": "DELTA_BYTE_ARRAY"}
write("none-delta", compression="none", use_dictionary=False, column_encoding=encodings)
write("lz4", compression="lz4", use_dictionary=False, write_batch_size=1000)

# 2.5 GB of text in a file of some kilobytes
pq.write_table(pa.table({"text": ["a" * 500_000] * 5000}), "dense.parquet", compression="zstd", write_batch_size=5000)
