// The headers of clientele_test_headers_* are compiled with this; it holds nothing itself.
